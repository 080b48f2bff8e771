package org.ridgebench.ridge.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Sha256;

class ImageFolderTest {
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";
    private static final byte[] PIXELS = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f1011fdfeff807f01");

    @TempDir
    private Path folder;

    @Test
    void readsPlainAndGzippedFilesAlike() throws IOException {
        for (String end : new String[] {"", ".gz"}) {
            Path sub = Files.createDirectory(folder.resolve("files" + end));
            Specimens.write(sub.resolve(IMAGES + end), 0x0803, PIXELS, 4, 2, 3);
            Specimens.write(sub.resolve(LABELS + end), 0x0801, new byte[] {0, 2, 1, 4}, 4);

            Images images = new ImageFolder(sub).training(3);

            assertThat(images.pixels()).isEqualTo(Arrays.copyOf(PIXELS, 18));
            assertThat(images.labels()).containsExactly(0, 2, 1);
            assertThat(images.features()).isEqualTo(6);
            assertThat(images.classes()).as("of the whole file").isEqualTo(5);
        }
    }

    @Test
    void fourFifthsTrain() {
        assertThat(Specimens.constant(2, 1, 0).trainingRows()).isEqualTo(1);
        assertThat(Specimens.constant(1004, 1, 0).trainingRows()).isEqualTo(803);
    }

    @Test
    void readsMnist() throws IOException {
        Images training = Specimens.mnist(60_000);
        assertThat(training.rows()).isEqualTo(60_000);
        assertThat(training.features()).isEqualTo(784);
        assertThat(training.classes()).isEqualTo(10);
        assertThat(training.label(0)).isEqualTo(5);

        ImageSource test =
                new ImageFolder(Specimens.mnistFolder()).test(training).orElseThrow();
        assertThat(test.rows()).isEqualTo(10_000);
        test.forEachBlock(
                0, 1, (images, from, to) -> assertThat(images.label(from)).isEqualTo(7));
    }

    @Test
    void aFolderWithoutTestFilesHasNoTestImages() throws IOException {
        assertThat(new ImageFolder(folder).test(Specimens.constant(1, 6, 1))).isEmpty();
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder.resolve(IMAGES)
                        + ": no such file, neither plain nor with .gz. Check the data set's folder.");
    }

    @Test
    void saysThatMoreSamplesAreAskedForThanThereAre() throws IOException {
        writeGood();
        assertThatThrownBy(() -> new ImageFolder(folder).training(5))
                .hasMessage(folder.resolve(IMAGES) + ": 5 samples asked for, got 4. Use at most 4 samples.");
    }

    @Test
    void saysThatAMagicNumberIsWrong() throws IOException {
        writeGood();
        Specimens.write(folder.resolve(IMAGES), 0x0801, PIXELS, 4, 2, 3);
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .hasMessage(folder.resolve(IMAGES)
                        + ": magic number 0x00000803 expected, got 0x00000801. Give an IDX file of images.");
    }

    @Test
    void saysThatLabelsDoNotMatchImages() throws IOException {
        writeGood();
        Specimens.write(folder.resolve(LABELS), 0x0801, new byte[3], 3);
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .hasMessage(folder.resolve(LABELS) + ": 4 labels expected, one for each image of " + IMAGES
                        + ", got 3. Give the two files of one data set.");
    }

    @Test
    void saysThatAPlainFileIsTruncated() throws IOException {
        writeGood();
        Specimens.write(folder.resolve(IMAGES), 0x0803, Arrays.copyOf(PIXELS, 11), 4, 2, 3);
        assertThatThrownBy(() -> new ImageFolder(folder).training(4))
                .hasMessage(folder.resolve(IMAGES)
                        + ": truncated: its header promises 4 items of 6 bytes, got 11 bytes. Fetch the file again.");
    }

    @Test
    void saysThatAGzippedFileIsTruncated() throws IOException {
        writeGood();
        Files.delete(folder.resolve(IMAGES));
        Path compressed = folder.resolve(IMAGES + ".gz");
        byte[] noise = new byte[24_000];
        new java.util.Random(1).nextBytes(noise);
        Specimens.write(compressed, 0x0803, noise, 4, 60, 100);
        Files.write(compressed, Arrays.copyOf(Files.readAllBytes(compressed), 13_000));
        assertThatThrownBy(() -> new ImageFolder(folder).training(4))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(compressed + ": truncated: its header promises 4 items of 6000 bytes, got ")
                .hasMessageEndingWith(" bytes. Fetch the file again.");
    }

    @Test
    void saysThatAFileEndsWithinItsHeader() throws IOException {
        writeGood();
        Files.write(folder.resolve(IMAGES), new byte[] {0, 0, 8, 3, 0});
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .hasMessage(folder.resolve(IMAGES) + ": ends within its header. Fetch the file again.");
    }

    @Test
    void saysThatAFileIsNotGzipped() throws IOException {
        writeGood();
        Files.move(folder.resolve(IMAGES), folder.resolve(IMAGES + ".gz"));
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .hasMessage(folder.resolve(IMAGES + ".gz")
                        + ": is not gzipped data, though its name says so. Fetch the file again.");
    }

    @Test
    void refusesAHeaderThatPromisesMoreThanTheFileCanHold() throws IOException {
        int many = 2_000_000;
        for (String end : new String[] {"", ".gz"}) {
            Path sub = Files.createDirectory(folder.resolve("forged" + end));
            Specimens.write(sub.resolve(IMAGES + end), 0x0803, PIXELS, many, 30, 30);
            Specimens.write(sub.resolve(LABELS + end), 0x0801, new byte[many], many);
            assertThatThrownBy(() -> new ImageFolder(sub).training(many))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("truncated: its header promises 2000000 items of 900 bytes, got at most ");
        }
    }

    @Test
    void refusesImagesOfImpossibleSize() throws IOException {
        writeGood();
        Specimens.write(folder.resolve(IMAGES), 0x0803, PIXELS, 4, -1, -1);
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("images of 1 to 20000 pixels expected, got ");
    }

    @Test
    void saysThatAFileDiffersFromItsChecksum() throws IOException {
        writeGood();
        String sum = "0".repeat(64);
        Files.writeString(folder.resolve("SHA256SUMS"), sum + "  " + IMAGES + "\n");
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder.resolve(IMAGES) + ": SHA-256 " + sum + " expected by SHA256SUMS, got ")
                .hasMessageEndingWith(". Fetch the file again.");
    }

    @Test
    void refusesAPlainFileThatTheChecksumsLeaveOut() throws IOException {
        writeGood();
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  " + IMAGES + ".gz\n");
        assertThatThrownBy(() -> new ImageFolder(folder).training(2))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder.resolve(IMAGES) + ": not listed in SHA256SUMS beside it."
                        + " Delete the file, or add the line that 'sha256sum " + IMAGES + "' prints.");
    }

    @Test
    void readsFilesThatMatchTheirChecksums() throws IOException {
        writeGood();
        StringBuilder sums = new StringBuilder();
        for (String name : new String[] {IMAGES, LABELS}) {
            sums.append(Sha256.of(Files.readAllBytes(folder.resolve(name))))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
        assertThat(new ImageFolder(folder).training(2).rows()).isEqualTo(2);
    }

    @Test
    void saysThatTestLabelsAreOfAnotherDataSet() throws IOException {
        writeGood();
        Specimens.write(folder.resolve("t10k-images-idx3-ubyte"), 0x0803, PIXELS, 4, 2, 3);
        Specimens.write(folder.resolve("t10k-labels-idx1-ubyte"), 0x0801, new byte[] {0, 1, 2, 9}, 4);
        Images training = new ImageFolder(folder).training(2);
        assertThatThrownBy(() -> new ImageFolder(folder).test(training))
                .hasMessage(folder.resolve("t10k-labels-idx1-ubyte")
                        + ": labels up to 3 expected, as in the training file, got 9."
                        + " Give the test file of the same data set.");
    }

    private void writeGood() throws IOException {
        Specimens.write(folder.resolve(IMAGES), 0x0803, PIXELS, 4, 2, 3);
        Specimens.write(folder.resolve(LABELS), 0x0801, new byte[] {0, 2, 1, 3}, 4);
    }
}
