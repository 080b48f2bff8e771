package org.ridgebench.ridge.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Lifeline;

@Timeout(60)
class RecordsMainTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void makesADataSetAndSaysHowFarItIs() throws Exception {
        Process process = start(3000);
        // A slow machine says so on the way, too.
        assertThat(process.errorReader().lines()).last().isEqualTo("records: 3000 of 3000 rows");
        assertThat(process.waitFor()).isZero();
        assertThat(new ImageFolder(folder.resolve("many")).source(3000).rows()).isEqualTo(3000);
    }

    @Test
    void refusesInOneLine() throws Exception {
        Files.createDirectory(folder.resolve("many"));
        Process process = start(3000);
        assertThat(process.errorReader().lines())
                .containsExactly(
                        folder.resolve("many") + ": is there already. Name another folder, or delete this one.");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhenItIsToldToEnd() throws Exception {
        Process process = startedOnALongWay();
        process.destroy();
        process.waitFor();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWhenItsParentIsGone() throws Exception {
        Process process = startedOnALongWay();
        process.getOutputStream().close();
        process.waitFor();
        assertThat(folder).isEmptyDirectory();
    }

    private Process startedOnALongWay() throws IOException {
        Process process = start(3_000_000);
        assertThat(process.errorReader().readLine()).endsWith(" of 3000000 rows");
        assertThat(folder).isNotEmptyDirectory();
        return process;
    }

    private Process start(int rows) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                RecordsMain.class.getName(),
                Specimens.mnistFolder().toString(),
                Integer.toString(rows),
                folder.resolve("many").toString());
        builder.environment().put(Lifeline.VARIABLE, "stdin");
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
