package org.ridgebench.microbenchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.CorePeak;

class PeakMainTest {
    @TempDir
    private Path folder;

    @Test
    void thePeakOfACoreIsLeftInAFile() throws Exception {
        Path file = folder.resolve(CorePeak.NAME);

        PeakMain.main(new String[] {file.toString()});

        CorePeak peak = CorePeak.read(file);
        // Any machine that runs this does more than one operation a nanosecond in vectors, and none does 10,000.
        assertThat(peak.float32Gflops()).isBetween(1.0, 10_000.0);
        assertThat(peak.float64Gflops()).isBetween(0.5, 10_000.0);
        assertThat(peak.float32Lanes()).isIn(2, 4, 8, 16, 32, 64);
    }
}
