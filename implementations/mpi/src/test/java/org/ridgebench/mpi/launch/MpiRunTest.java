package org.ridgebench.mpi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.launch.Sockets;

/** Real processes, from their start to every way in which they may end. */
@Timeout(120)
class MpiRunTest {
    private static final int FOREVER = 10_000_000;
    private static final String MPJ_EXPRESS = "mpi.MPI";

    @TempDir
    Path folder;

    private final List<ProcessHandle> seen = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(isThere(MPJ_EXPRESS), "MPJ Express is not part of this build");
        Specimens.writeTraining(folder, Specimens.random(200, 12, 3, 0.5, 1));
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, MpiRunTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @AfterEach
    void leavesNoProcess() {
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void ranksAgreeWithOneThread() throws Exception {
        Process run = start("a", "mpi-gram", 3, 2, List.of());
        assertThat(run.waitFor()).as(log("a")).isZero();
        Path place = folder.resolve("a");
        assertThat(Answer.read(place.resolve(Answer.NAME)).weightsSha256()).isEqualTo(serial());
        assertThat(Files.readAllLines(place.resolve("samples.csv")))
                .hasSize(1 + 3)
                .element(1)
                .asString()
                .startsWith("0,true,");
        List<String> phases = Files.readAllLines(place.resolve("phases.csv"));
        for (int rank = 0; rank < 3; rank++) {
            String reduce = "1," + rank + ",reduce,";
            assertThat(phases).anyMatch(row -> row.startsWith(reduce));
        }
        assertThat(log("a").lines().sorted().toList())
                .hasSize(3)
                .allMatch(line -> line.matches("# rank [0-2] of 3: [^,]+, processors [0-9,-]+"))
                .element(2)
                .asString()
                .startsWith("# rank 2 of 3: ");
    }

    @Test
    void twoRunsAtOnceDoNotMeet() throws Exception {
        Process one = start("a", "mpi-gram", 2, 2, List.of());
        Process other = start("b", "mpi-model", 2, 2, List.of());
        assertThat(one.waitFor()).as(log("a")).isZero();
        assertThat(other.waitFor()).as(log("b")).isZero();
        assertThat(Answer.read(folder.resolve("b/answer.properties")).weightsSha256())
                .isEqualTo(serial());
    }

    @Test
    void ranksListenToNobodyOnceTheyAreConnected() throws Exception {
        Process run = start("a", "mpi-gram", 2, FOREVER, List.of());
        List<ProcessHandle> ranks = ranks(run, 2);
        awaitPhases();
        for (ProcessHandle rank : ranks) {
            assertThat(Sockets.listening(rank.pid())).isEmpty();
        }
        run.destroyForcibly();
        awaitEnd(ranks, 10);
    }

    @Test
    void aKilledRankEndsAllOthersAndIsNamed() throws Exception {
        Process run = start("a", "mpi-gram", 3, FOREVER, List.of());
        List<ProcessHandle> ranks = ranks(run, 3);
        awaitPhases();
        ranks.get(1).destroyForcibly();
        assertThat(run.waitFor(8, TimeUnit.SECONDS)).isTrue();
        awaitEnd(ranks, 1);
        assertThat(run.exitValue()).isEqualTo(137);
        assertThat(log("a")).containsPattern("(?m)^rank 1 of 3 hung up and ended with exit code 137");
    }

    @Test
    void aKilledRunTakesItsRanksAlong() throws Exception {
        Process run = start("a", "mpi-model", 2, FOREVER, List.of());
        List<ProcessHandle> ranks = ranks(run, 2);
        awaitPhases();
        run.destroyForcibly();
        awaitEnd(ranks, 10);
    }

    @Test
    void aRunWhoseParentIsKilledTakesItsRanksAlong() throws Exception {
        // The parent's end of the run's standard input closes, however the parent was killed.
        Process run = start("a", "mpi-model", 2, FOREVER, List.of());
        List<ProcessHandle> ranks = ranks(run, 2);
        awaitPhases();
        run.getOutputStream().close();
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        awaitEnd(ranks, 10);
    }

    @Test
    void aRunThatIsToldToEndTakesItsRanksAlong() throws Exception {
        // What the runner does when time is up.
        Process run = start("a", "mpi-model", 2, FOREVER, List.of());
        List<ProcessHandle> ranks = ranks(run, 2);
        awaitPhases();
        run.destroy();
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        awaitEnd(ranks, 5);
    }

    @Test
    void aPrefixCommandStartsAllRanks() throws Exception {
        Process run =
                start("a", "mpi-gram", 3, 2, List.of("--prefix", prefix("0 1 2", "wait"), "--listen", "127.0.0.1"));
        assertThat(run.waitFor()).as(log("a")).isZero();
        assertThat(Answer.read(folder.resolve("a/answer.properties")).weightsSha256())
                .isEqualTo(serial());
    }

    @Test
    void aRankThatNeverStartsIsMissed() throws Exception {
        Process run = start(
                "a",
                "mpi-gram",
                3,
                2,
                List.of("--prefix", prefix("0 2", "wait"), "--listen", "127.0.0.1", "--start-limit", "8"));
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(log("a")).contains("\nrank 1 of 3 did not call within 8 s.");
        awaitEnd(seen, 5);
    }

    @Test
    void aPrefixCommandThatEndsAtOnceIsMissed() throws Exception {
        Process run = start("a", "mpi-gram", 2, 2, List.of("--prefix", prefix("", "exit 3"), "--listen", "127.0.0.1"));
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(3);
        assertThat(log("a"))
                .startsWith("the prefix command ended with exit code 3 before all had called: rank 0, rank 1");
    }

    @Test
    void aRefusalIsOneLine() throws Exception {
        Process run = start("a", "mpi-nothing", 2, 2, List.of());
        assertThat(run.waitFor()).isEqualTo(2);
        assertThat(log("a").lines().filter(line -> !line.startsWith("# ")))
                .containsExactly(
                        "implementation: 'mpi-nothing' does not run on ranks. Use mpi-model, mpi-data or mpi-gram.");
    }

    private String serial() {
        try (SharedMemoryTraining training = SharedMemoryTraining.prepare(problem(), Workers.caller(), new Phases())) {
            return training.fit(new Phases()).weightsSha256();
        }
    }

    private Problem problem() {
        return new Problem(new Dataset("specimens", folder), 200, LambdaGrid.DEFAULT, "exact", "cholesky", 1);
    }

    /** A script that starts the ranks it is told to, as an mpirun of another make would. */
    private String prefix(String ranks, String end) throws IOException {
        Path script = folder.resolve("start-ranks");
        Files.writeString(script, "#!/bin/sh\nfor i in " + ranks + "; do PMI_RANK=$i \"$@\" & done\n" + end + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private Process start(String place, String implementation, int ranks, int iterations, List<String> options)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve(place));
        Trial trial = new Trial(implementation, problem(), new Ranks(ranks, 1), Optional.empty(), Optional.empty());
        Path file = own.resolve(TrialFile.NAME);
        Files.writeString(file, new TrialFile(trial, "loop", 1, iterations).text());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MpiRun.class.getName(),
                "-np",
                Integer.toString(ranks),
                "--jvm",
                "-Xmx128m",
                "--jvm",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("log").toFile());
        builder.environment().put(Lifeline.VARIABLE, "stdin");
        Process run = builder.start();
        seen.add(run.toHandle());
        return run;
    }

    private String log(String place) throws IOException {
        return Files.readString(folder.resolve(place).resolve("log"));
    }

    /** The processes of all ranks, in their order. */
    private List<ProcessHandle> ranks(Process run, int size) throws InterruptedException {
        await(30, () -> run.children().count() == size);
        List<ProcessHandle> ranks =
                run.children().sorted((a, b) -> Long.compare(a.pid(), b.pid())).toList();
        seen.addAll(ranks);
        return ranks;
    }

    /** Until the ranks are connected and measure: their sockets to each other are there. */
    private void awaitPhases() throws InterruptedException {
        await(60, () -> seen.stream().skip(1).allMatch(rank -> Sockets.connections(rank.pid()) >= 3));
        // Into the measuring loop.
        Thread.sleep(500);
    }

    private static void awaitEnd(List<ProcessHandle> processes, int seconds) throws InterruptedException {
        await(seconds, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void await(int seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within %s s", seconds).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
