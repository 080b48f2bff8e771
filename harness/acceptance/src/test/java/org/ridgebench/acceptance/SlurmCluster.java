package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ridgebench.emr.InstalledPrograms;

/** A Slurm of four nodes on this machine, with everything that it has in one folder. */
final class SlurmCluster implements AutoCloseable {
    private static final Path SCRIPT = Program.ROOT.resolve("harness/acceptance/src/test/slurm/cluster");
    private static final long LIMIT_SECONDS = 120;

    private final Path folder;

    private SlurmCluster(Path folder) {
        this.folder = folder;
    }

    /** Skipped is a test where it is not installed. */
    static SlurmCluster start() throws IOException, InterruptedException {
        InstalledPrograms.assume("slurmctld", "slurmd", "srun", "munged");
        SlurmCluster cluster = new SlurmCluster(Files.createTempDirectory(
                "ridgebench-slurm-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))));
        cluster.script("up");
        return cluster;
    }

    Path configuration() {
        return folder.resolve("slurm.conf");
    }

    /** Ends a node with all that runs on it, as a power cut does. */
    void crash(String node) throws IOException, InterruptedException {
        script("crash", node);
    }

    void boot(String node) throws IOException, InterruptedException {
        script("boot", node);
    }

    /** One of Slurm's own commands. */
    String ask(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "answer", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("SLURM_CONF", configuration().toString());
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                .as("%s", List.of(command))
                .isTrue();
        String answer = Files.readString(out);
        assertThat(process.exitValue()).as("%s: %s", List.of(command), answer).isZero();
        return answer;
    }

    private void script(String action, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString(), action, folder.toString()));
        command.addAll(List.of(arguments));
        ask(command.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        script("down");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
