package org.ridgebench.ridge.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Sha256;
import org.ridgebench.trial.Source;

class RecordFolderTest {
    private static final int ROWS = 40;

    /** So wide that a part holds only a few thousand rows. */
    private final Images training = Specimens.random(ROWS, 3000, 4, 0.5, 1);

    private final Images test = Specimens.random(7, 3000, 4, 0.5, 2);

    @TempDir
    private Path folder;

    private Path source;
    private Path records;

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.createDirectory(folder.resolve("drawn"));
        records = folder.resolve("drawn-many");
        Specimens.writeTraining(source, training);
        Specimens.write(source.resolve("t10k-images-idx3-ubyte"), 0x0803, test.pixels(), 7, 1, 3000);
        Specimens.write(source.resolve("t10k-labels-idx1-ubyte"), 0x0801, test.labels(), 7);
    }

    @Test
    void rowsComeAgainInOrder() throws IOException {
        make(12_000);

        ImageSource all = new ImageFolder(records).source(12_000);

        assertThat(all)
                .extracting(ImageSource::rows, ImageSource::features, ImageSource::classes)
                .containsExactly(12_000, 3000, 4);
        assertThat(all.source()).isEqualTo(Source.FILES);
        assertThat(all.repeatsRows()).isTrue();
        assertThat(new ImageFolder(records).source(ROWS).repeatsRows()).isFalse();
        assertThat(all.trainingRows()).isEqualTo(9600);
        int[] next = {0};
        all.forEachBlock(0, 12_000, (images, from, to) -> {
            for (int row = from; row < to; row++) {
                assertSameRow(images, row, training, next[0]++ % ROWS);
            }
        });
        assertThat(next[0]).isEqualTo(12_000);
        assertThat(Files.list(records.resolve("records")))
                .as("a part holds 5376 rows")
                .hasSize(3);
    }

    @Test
    void aRangeBeginsAndEndsWhereItIsAskedTo() throws IOException {
        make(12_000);
        ImageSource all = new ImageFolder(records).source(11_000);
        List<Integer> blocks = new ArrayList<>();
        all.forEachBlock(5003, 10_753, (images, from, to) -> {
            int first = 5003 + blocks.stream().mapToInt(Integer::intValue).sum();
            assertSameRow(images, from, training, first % ROWS);
            assertSameRow(images, to - 1, training, (first + to - from - 1) % ROWS);
            blocks.add(to - from);
        });
        assertThat(blocks)
                .as("4 MiB at most, and no file left in the middle of a block")
                .containsExactly(373, 1280, 1280, 1280, 1280, 256, 1);
    }

    private static void assertSameRow(Images images, int row, Images expected, int expectedRow) {
        int d = images.features();
        assertThat(images.label(row)).isEqualTo(expected.label(expectedRow));
        assertThat(Arrays.mismatch(
                        images.pixels(),
                        row * d,
                        (row + 1) * d,
                        expected.pixels(),
                        expectedRow * d,
                        (expectedRow + 1) * d))
                .isEqualTo(-1);
    }

    @Test
    void testImagesComeAlong() throws IOException {
        make(50);
        ImageFolder made = new ImageFolder(records);
        ImageSource read = made.test(made.source(50)).orElseThrow();
        assertThat(read.rows()).isEqualTo(7);
        read.forEachBlock(0, 7, (images, from, to) -> {
            assertThat(images.pixels()).isEqualTo(test.pixels());
            assertThat(images.labels()).isEqualTo(test.labels());
        });
    }

    @Test
    void aSourceWithoutTestImagesGivesNone() throws IOException {
        Files.delete(source.resolve("t10k-images-idx3-ubyte"));
        make(50);
        ImageFolder made = new ImageFolder(records);
        assertThat(made.test(made.source(50))).isEmpty();
        assertThat(records.resolve("test")).doesNotExist();
    }

    @Test
    void theCardSaysWhatIsThere() throws IOException {
        make(50);
        RecordCard card = card();
        assertThat(card.height()).isEqualTo(1);
        assertThat(card.width()).isEqualTo(3000);
        assertThat(card.training().rows()).isEqualTo(50);
        assertThat(card.testImages().orElseThrow().rows()).isEqualTo(7);
        assertThat(card.training().sha256())
                .containsExactly(Sha256.of(Files.readAllBytes(records.resolve("records/part-00000.bin"))));
        assertThat(card.origin().name()).isEqualTo("drawn");
        assertThat(card.origin().rows()).isEqualTo(40);
        assertThat(card.origin().repeated()).isEqualTo(1.25);
        assertThat(card.origin().sha256())
                .hasSize(4)
                .containsEntry(
                        "t10k-labels-idx1-ubyte",
                        Sha256.of(Files.readAllBytes(source.resolve("t10k-labels-idx1-ubyte"))));
        assertThat(card.text()).isEqualTo(Files.readString(records.resolve(RecordCard.NAME)));
    }

    @Test
    void aNameMayHoldAnything() {
        RecordSet set = new RecordSet("x/records", 1, 1, 1, 1, List.of("0".repeat(64)));
        RecordSet none = new RecordSet("x/test", 0, 1, 1, 1, List.of());
        RecordOrigin origin = new RecordOrigin(" a\\b=c é\nd", 1, 1, Map.of());
        RecordCard card = new RecordCard(1, 1, set, none, origin);
        assertThat(readCard(card.text())).isEqualTo(card);
    }

    @Test
    void saysWhichKeyIsMissingOrWrong() throws IOException {
        make(50);
        String text = Files.readString(records.resolve(RecordCard.NAME));
        String sum = card().training().sha256().get(0);
        assertWrong(text.replace("\nrows=50", ""), "rows: missing.");
        assertWrong(
                text.replace("\nrows=", "\nrows=-"), "rows: a whole number from 1 to 2147483647 expected, got '-50'.");
        assertWrong(
                text.replace("rows_per_part=", "rows_per_part=9999"),
                "rows_per_part: a whole number from 1 to 715589 expected, got '99995376'.");
        assertWrong(text.replace("format=1", "format=2"), "format: 1 expected, got '2'.");
        assertWrong(
                text.replace("classes=4", "classes=32769"),
                "classes: a whole number from 1 to 32768 expected, got '32769'.");
        assertWrong(
                text.replace("width=3000", "width=20001"),
                "width: a whole number from 1 to 20000 expected, got '20001'.");
        assertWrong(
                text.replace("repeated=1.25", "repeated=NaN"),
                "source.repeated: a number above 0 expected, got 'NaN'.");
        assertWrong(text.replace("source.name", "source.title"), "source.name: missing.");
        assertWrong(text.replace("\nrows=50", "\nrows=50000"), "sha256.records/part-00001.bin: missing.");
        assertWrong(text.replace(sum, "0"), "sha256.records/part-00000.bin: a SHA-256 of 64 digits expected, got '0'.");
        assertWrong(text + "\\u12", "damaged: Malformed \\uxxxx encoding..");
    }

    private static void assertWrong(String text, String message) {
        assertThatThrownBy(() -> readCard(text))
                .isInstanceOf(DatasetException.class)
                .hasMessage("x/records.properties: " + message + " Make the data set again.");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        make(50);
        Files.delete(records.resolve("test/part-00000.bin"));
        assertThatThrownBy(() -> new ImageFolder(records).source(50))
                .hasMessage(records.resolve("test/part-00000.bin") + ": no such file. Make the data set again.");
    }

    @Test
    void saysWhichFileIsTooShortOrTooLong() throws IOException {
        make(50);
        Path part = records.resolve("records/part-00000.bin");
        byte[] bytes = Files.readAllBytes(part);
        for (int length : new int[] {bytes.length - 1, bytes.length + 1, bytes.length - 3001}) {
            Files.write(part, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> new ImageFolder(records).source(2))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(part + ": 50 records of 3001 bytes expected from byte 0 on, 150050 bytes, got " + length
                            + ". Make the data set again.");
        }
    }

    @Test
    void saysWhereALabelIsNoClass() throws IOException {
        make(50);
        Path part = records.resolve("records/part-00000.bin");
        byte[] bytes = Files.readAllBytes(part);
        bytes[3001 * 49] = 4;
        Files.write(part, bytes);
        ImageSource images = new ImageFolder(records).source(50);
        images.forEachBlock(0, 49, (block, from, to) -> assertThat(to).isEqualTo(49));
        assertThatThrownBy(() -> images.forEachBlock(40, 50, (block, from, to) -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessage(part + ": labels up to 3 expected, got 4 at byte 147049. Make the data set again.");
    }

    @Test
    void saysThatMoreSamplesAreAskedForThanThereAre() throws IOException {
        make(50);
        assertThatThrownBy(() -> new ImageFolder(records).source(51))
                .isInstanceOf(DatasetException.class)
                .hasMessage(records.resolve("records") + ": 51 samples asked for, got 50. Use at most 50 samples.");
    }

    @Test
    void isRefusedWhereAllRowsMustBeOnTheHeap() throws IOException {
        make(50);
        assertThatThrownBy(() -> new ImageFolder(records).training(2))
                .isInstanceOf(DatasetException.class)
                .hasMessage(records.resolve("records.properties")
                        + ": data sets of record files are for serial, threads and spark-gram. Use one of IDX files.");
    }

    @Test
    void isNeverMadeOverSomethingElse() throws IOException {
        Files.createDirectory(records);
        Files.writeString(records.resolve("notes"), "mine");
        assertThatThrownBy(() -> make(50))
                .isInstanceOf(DatasetException.class)
                .hasMessage(records + ": is there already. Name another folder, or delete this one.");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
        assertThat(records.resolve("notes")).hasContent("mine");
    }

    @Test
    void aDamagedSourceLeavesNothingBehind() throws IOException {
        Specimens.write(source.resolve("t10k-labels-idx1-ubyte"), 0x0801, new byte[] {0, 1, 2, 3, 0, 1, 9}, 7);
        assertThatThrownBy(() -> make(50))
                .hasMessage(source.resolve("t10k-labels-idx1-ubyte")
                        + ": labels up to 3 expected, as in the training file, got 9."
                        + " Give the test file of the same data set.");
        assertThat(names(folder)).containsExactly("drawn");
    }

    @Test
    void aMakerThatIsGivenUpLeavesNothingBehind() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        RecordMaker maker = new RecordMaker(source, records, rows -> started.complete(null));
        CompletableFuture<Void> made = CompletableFuture.runAsync(() -> {
            assertThatThrownBy(() -> maker.make(2_000_000)).hasMessage("given up");
        });
        started.get(20, TimeUnit.SECONDS);
        assertThat(maker.folder().abandon()).isTrue();
        made.get(20, TimeUnit.SECONDS);
        assertThat(names(folder)).containsExactly("drawn");
    }

    private void make(int rows) throws IOException {
        List<Integer> progress = new ArrayList<>();
        new RecordMaker(source, records, progress::add).make(rows);
        assertThat(progress).isSorted().last().isEqualTo(rows);
    }

    private RecordCard card() throws IOException {
        try (InputStream in = Files.newInputStream(records.resolve(RecordCard.NAME))) {
            return RecordCard.read(records.toString(), in);
        }
    }

    private static RecordCard readCard(String text) {
        try {
            return RecordCard.read("x", new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
