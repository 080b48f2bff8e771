package org.ridgebench.images.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.images.importing.Scratch.sized;
import static org.ridgebench.images.importing.Scratch.skips;
import static org.ridgebench.images.importing.Scratch.unsized;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.images.hands.HandsSource;
import org.ridgebench.images.pictures.Binarisation;
import org.ridgebench.images.pictures.Channel;
import org.ridgebench.images.pictures.Conversion;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.ridge.images.Checksums;
import org.ridgebench.ridge.images.IdxRows;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;

class ImporterTest {
    private static final Conversion BLACK_AND_WHITE = new Conversion(Channel.LUMA, new Binarisation.Threshold(0.5));

    @TempDir
    private Path folder;

    @Test
    void everyFormatBecomesARowOfItsClass() throws IOException {
        Scratch scratch = new Scratch(folder);
        String[] formats = {"png", "bmp", "gif", "jpeg"};
        for (int i = 0; i < formats.length; i++) {
            scratch.add("class_2/" + i, formats[i], 20 + i);
            scratch.add("class_10/deeper/" + i, formats[i], 120 + i);
        }
        Importer.Outcome outcome = scratch.make(sized(2, 2));
        assertThat(outcome.skips()).isEmpty();
        assertThat(outcome.card().classes())
                .containsExactly(new Card.ClassRows(0, "class_2", 3, 1), new Card.ClassRows(1, "class_10", 3, 1));
        Images training = rows(ImageFolder.TRAINING);
        Images test = rows(ImageFolder.TEST);
        assertThat(training.rows() + test.rows()).isEqualTo(8);
        for (Images rows : List.of(training, test)) {
            for (int row = 0; row < rows.rows(); row++) {
                assertThat(rows.pixels()[4 * row] & 0xFF)
                        .isBetween(20 + 100 * rows.label(row), 24 + 100 * rows.label(row));
            }
        }
    }

    @Test
    void theCardAndTheSumsSayWhatIsThere() throws IOException {
        Scratch scratch = new Scratch(folder).withTwoClasses(4);
        Importer.Outcome outcome = scratch.make(unsized());
        Path target = scratch.target();
        assertThat(target.resolve(Card.NAME)).hasContent(outcome.card().text());
        assertThat(outcome.card().text())
                .contains("title: Pictures of the folder pictures\n", "width: 12\n", "testShare: \"0.25 of each class");
        assertThat(Checksums.recorded(target, "train-images-idx3-ubyte"))
                .contains(outcome.card().sha256().get("train-images-idx3-ubyte"));
        assertThat(new ImageFolder(target).training(6).features()).isEqualTo(96);
        assertThat(scratch.made()).containsExactly("set");
    }

    @Test
    void theSameSeedGivesTheSameRowsInTheSameOrder() throws IOException {
        Card first = new Scratch(folder.resolve("a"))
                .withTwoClasses(20)
                .make(sized(6, 4))
                .card();
        Card again = new Scratch(folder.resolve("b"))
                .withTwoClasses(20)
                .make(sized(6, 4))
                .card();
        ImportOptions other =
                new ImportOptions(Optional.of(new Size(6, 4)), Scratch.GREY, OptionalInt.empty(), 1, 0.25, false);
        Card otherwise =
                new Scratch(folder.resolve("c")).withTwoClasses(20).make(other).card();
        assertThat(again).isEqualTo(first);
        assertThat(otherwise.sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void aLimitDrawsSomeOfThem() throws IOException {
        ImportOptions ten =
                new ImportOptions(Optional.of(new Size(6, 4)), Scratch.GREY, OptionalInt.of(10), 0, 0, false);
        Card.Rows rows = new Scratch(folder).withTwoClasses(20).make(ten).card().rows();
        assertThat(rows).isEqualTo(new Card.Rows(10, 0));
    }

    @Test
    void csvAndIdxAreSourcesToo() throws IOException {
        StringBuilder csv = new StringBuilder("label,p0,p1,p2,p3\n");
        for (int i = 0; i < 20; i++) {
            csv.append(i % 2 == 0 ? "even" : "odd")
                    .append(",")
                    .append(i)
                    .append(",0,0,")
                    .append(i)
                    .append("\n");
        }
        csv.append("odd,1,2,3\neven,1,2,3,256\n");
        Files.writeString(folder.resolve("some.csv"), csv);
        Importer.Outcome made = new Scratch(folder).make(folder.resolve("some.csv"), unsized());
        assertThat(made.card().image()).isEqualTo(new Card.Image(2, 2, 4));
        assertThat(skips(made))
                .containsExactly(
                        "row 22: damaged picture: 4 pixels expected, as in the first row, got 3",
                        "row 23: damaged picture: pixels from 0 to 255 expected, got '256' in column 5");

        Scratch again = new Scratch(folder.resolve("again"));
        Card card = again.make(folder.resolve("made/set"), sized(1, 1)).card();
        assertThat(card.rows()).isEqualTo(made.card().rows());
        assertThat(card.source()).isEqualTo("data set set");
    }

    @Test
    void aThousandClassesHaveWideLabels() throws IOException {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            csv.append(i % 1000)
                    .append(",")
                    .append(i % 256)
                    .append(",")
                    .append(i / 256)
                    .append(",0,0\n");
        }
        Files.writeString(folder.resolve("many.csv"), csv);
        ImportOptions all = new ImportOptions(Optional.empty(), Scratch.GREY, OptionalInt.empty(), 0, 0, false);
        Scratch scratch = new Scratch(folder);
        assertThat(scratch.make(folder.resolve("many.csv"), all).card().classes())
                .hasSize(1000);
        Images rows = new ImageFolder(scratch.target()).training(2000);
        assertThat(rows.classes()).isEqualTo(1000);
        for (int row = 0; row < rows.rows(); row++) {
            int i = (rows.pixels()[4 * row] & 0xFF) + 256 * (rows.pixels()[4 * row + 1] & 0xFF);
            assertThat(rows.label(row)).isEqualTo(i % 1000);
        }
    }

    @Test
    void drawnHandsAreTheSameOnEveryJdk() throws IOException {
        ImportOptions hands =
                new ImportOptions(Optional.of(new Size(60, 40)), BLACK_AND_WHITE, OptionalInt.empty(), 1, 0, false);
        Card card = new Scratch(folder).make(new HandsSource(60, 1), hands).card();
        assertThat(card.rows()).isEqualTo(new Card.Rows(60, 9));
        assertThat(card.synthetic()).isTrue();
        assertThat(card.sha256().get("train-images-idx3-ubyte"))
                .isEqualTo("faf36d966b0a1703ce7940fbd6f9baf4c8e2f7ec80ab4e7d044fde72b415df4c");
    }

    private Images rows(String part) throws IOException {
        List<Images> all = new ArrayList<>();
        try (IdxRows rows = new ImageFolder(new Scratch(folder).target()).open(part)) {
            all.add(rows.next(rows.left(), rows.classes()));
        }
        return all.get(0);
    }
}
