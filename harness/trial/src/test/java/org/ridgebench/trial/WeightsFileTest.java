package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {
    private static final Fit FIT =
            new Fit(2, 2, new double[] {1, -0.5, 0, 1e300}, new double[] {0.1, 1}, new double[] {0.5, 0.25}, 0);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        WeightsFile.write(folder, FIT);
        WeightsFile file = WeightsFile.read(folder.resolve(WeightsFile.NAME));
        assertThat(file.features()).isEqualTo(2);
        assertThat(file.classes()).isEqualTo(2);
        assertThat(file.lambda()).isEqualTo(0.1);
        assertThat(file.weights()).containsExactly(1, -0.5, 0, 1e300);
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        WeightsFile.write(folder, FIT);
        Path file = folder.resolve(WeightsFile.NAME);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> WeightsFile.read(file))
                .hasMessage(file + ": weights of 2 x 2 expected, got 31 bytes. Run the trial again.");
    }

    @Test
    void anythingElseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other"), "something else, and long enough to be one");
        assertThatThrownBy(() -> WeightsFile.read(file))
                .hasMessage(file + ": no weights file of version RBW1. Run the trial again.");
    }

    @Test
    void theHashNamesTheBitsOfTheWeights() {
        // printf '\0\0\0\0\0\0\360?\0\0\0\0\0\0\340\277\0\0\0\0\0\0\0\0\234u\0\210<\344\067~' | sha256sum
        assertThat(FIT.weightsSha256()).isEqualTo("bc7fceb3e90c2a591b9102b73cc407db61fd04ac65ad71bffecbeac7ff9ad6c5");
        double[] negativeZero = {1, -0.5, -0.0, 1e300};
        assertThat(new Fit(2, 2, negativeZero, FIT.lambdas(), FIT.accuracies(), 0).weightsSha256())
                .isNotEqualTo(FIT.weightsSha256());
    }
}
