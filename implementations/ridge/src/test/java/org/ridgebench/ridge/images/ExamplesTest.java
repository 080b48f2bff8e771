package org.ridgebench.ridge.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.ExamplesFile;

class ExamplesTest {
    @TempDir
    private Path folder;

    private List<String> lines(Path dataset) throws IOException {
        Path file = folder.resolve("examples.csv");
        Examples.of(dataset).write(file);
        return Files.readAllLines(file);
    }

    @Test
    void eightImagesOfEachClassAreKept() throws IOException {
        List<String> lines = lines(Specimens.mnistFolder());

        assertThat(lines.get(0) + "\n").isEqualTo(ExamplesFile.HEADER);
        assertThat(lines.stream()
                        .skip(1)
                        .collect(Collectors.groupingBy(line -> line.split(",", 2)[0], Collectors.counting())))
                .hasSize(10)
                .allSatisfy((label, count) -> assertThat(count).isEqualTo(8));
        Images mnist = Specimens.mnist(1);
        assertThat(lines.get(1))
                .isEqualTo(mnist.label(0) + ",0,28,28," + Base64.getEncoder().encodeToString(mnist.pixels()));
    }

    @Test
    void recordFilesGiveTheSameExamples() throws IOException {
        Path records = folder.resolve("records");
        Specimens.makeRecords(Specimens.mnistFolder(), 3_000, records);

        assertThat(lines(records)).isEqualTo(lines(Specimens.mnistFolder()));
    }

    @Test
    void ofLargeImagesFewerAreKept() throws IOException {
        Path large = Files.createDirectory(folder.resolve("large"));
        Specimens.writeTraining(large, Specimens.random(120, 10_000, 40, 0.5, 1));

        List<String> lines = lines(large);

        // 1 MiB holds 104 of these, two of each of 40 classes.
        assertThat(lines.stream()
                        .skip(1)
                        .collect(Collectors.groupingBy(line -> line.split(",", 2)[0], Collectors.counting())))
                .allSatisfy((label, count) -> assertThat(count).isLessThanOrEqualTo(2));
        assertThat(Arrays.stream(String.join("", lines).split("\n", -1))
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(1_500_000);
    }

    @Test
    void aFolderWithoutDataIsRefused() {
        assertThatThrownBy(() -> Examples.of(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no such file, neither plain nor with .gz. Check the data set's folder.");
    }
}
