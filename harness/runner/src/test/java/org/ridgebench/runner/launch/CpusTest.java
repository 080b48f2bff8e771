package org.ridgebench.runner.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpusTest {
    @TempDir
    Path machine;

    @Test
    void physicalCoresComeBeforeTheirSecondThreads() throws IOException {
        siblings(0, "0,4");
        siblings(1, "1,5");
        siblings(4, "0,4");
        siblings(5, "1,5");
        assertThat(read("0-1,4-5").ids()).containsExactly(0, 1, 4, 5);
        assertThat(read("4-5,0-1").ids()).containsExactly(4, 5, 0, 1);
    }

    @Test
    void onlyProcessorsThatTheSystemAllowsAreUsed() throws IOException {
        Cpus cpus = read("2,7-8");
        assertThat(cpus.ids()).containsExactly(2, 7, 8);
        assertThat(cpus.first(2)).containsExactly(2, 7);
        assertThat(cpus.first(5))
                .as("an oversubscribed trial gets all there are")
                .containsExactly(2, 7, 8);
    }

    @Test
    void withoutTheSystemsFilesTheJvmIsAsked() throws IOException {
        assertThat(Cpus.read(machine.resolve("none"), machine).count())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    private Cpus read(String allowed) throws IOException {
        Path status = Files.writeString(
                machine.resolve("status"), "Name:\tjava\nCpus_allowed:\tff\nCpus_allowed_list:\t" + allowed + "\n");
        return Cpus.read(status, machine);
    }

    private void siblings(int cpu, String list) throws IOException {
        Path topology = Files.createDirectories(machine.resolve("cpu" + cpu + "/topology"));
        Files.writeString(topology.resolve("thread_siblings_list"), list + "\n");
    }
}
