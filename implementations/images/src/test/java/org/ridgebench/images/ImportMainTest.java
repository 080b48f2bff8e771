package org.ridgebench.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Lifeline;

@Timeout(60)
class ImportMainTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void leavesNothingBehindWhenItIsToldToEnd() throws Exception {
        Process process = startedOnALongWay();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWhenItsParentIsGone() throws Exception {
        Process process = startedOnALongWay();
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledOneLeftIsSweptUp() throws Exception {
        startedOnALongWay().destroyForcibly().waitFor();
        assertThat(folder).isNotEmptyDirectory();
        Process again = start(12);
        assertThat(again.errorReader().lines())
                .contains("12 training and 1 test rows of 60x40 = 2400 pixels, 6 classes");
        assertThat(again.waitFor()).isZero();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("hands"));
        }
    }

    private Process startedOnALongWay() throws IOException, InterruptedException {
        Process process = start(1_000_000);
        Path rows = folder.resolve(".hands." + process.pid() + ".unfinished/rows.unsorted");
        while (!Files.exists(rows) || Files.size(rows) == 0) {
            Thread.sleep(20);
        }
        return process;
    }

    private Process start(int hands) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ImportMain.class.getName(),
                "hands=" + hands,
                "to=" + folder.resolve("hands"));
        builder.environment().put(Lifeline.VARIABLE, "stdin");
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
