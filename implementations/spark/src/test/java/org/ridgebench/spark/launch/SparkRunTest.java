package org.ridgebench.spark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.launch.Sockets;

/** A real cluster of processes, from its start to every way in which it may end. */
@Timeout(240)
class SparkRunTest {
    private static final int FOREVER = 10_000_000;
    private static final int KILLED = 137;
    private static final String LOOPBACK = ".*0100007F:[0-9A-F]{4}|0{24}01000000:[0-9A-F]{4}";

    @TempDir
    Path folder;

    private final List<ProcessHandle> seen = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        Specimens.writeTraining(folder, Specimens.random(400, 30, 3, 0.5, 1));
    }

    @AfterEach
    void leavesNoProcess() {
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void executorsAgreeWithOneThread() throws Exception {
        Process run = start("spark-gram", 400, 2, 30, 512, List.of());
        awaitRows(run);
        // What anybody on this machine may look at says nothing, and nobody elsewhere can call.
        String secret = secret(named("SparkMain"));
        assertThat(secret).hasSize(64);
        for (ProcessHandle process : seen) {
            assertThat(commandLine(process)).doesNotContain(secret);
            assertThat(Sockets.listening(process.pid())).allMatch(address -> address.matches(LOOPBACK));
        }
        assertThat(seen.stream().filter(SparkRunTest::isExecutor)).hasSize(2);
        assertThat(run.waitFor()).as(log()).isZero();
        Answer answer = Answer.read(folder.resolve(Answer.NAME));
        assertThat(answer.weightsSha256()).isEqualTo(serial(400));
        assertThat(answer.repeatedTasks()).isZero();
        assertThat(answer.coresGiven())
                .isEqualTo(Math.min(2, Runtime.getRuntime().availableProcessors()));
        assertThat(Files.readAllLines(folder.resolve("samples.csv")))
                .hasSize(1 + 31)
                .element(1)
                .asString()
                .startsWith("0,true,");
        List<String> phases = Files.readAllLines(folder.resolve("phases.csv"));
        for (String row : List.of("1,0,gram,", "1,1,gram,", "1,0,validate,", "1,-1,broadcast,", "1,-1,reduce,")) {
            assertThat(phases).anyMatch(line -> line.startsWith(row));
        }
        List<String> executors = Files.readAllLines(folder.resolve("executors.csv"));
        for (String row : List.of("1,0,127.0.0.1,", "1,1,127.0.0.1,")) {
            assertThat(executors).anyMatch(line -> line.startsWith(row));
        }
        assertThat(Files.readString(folder.resolve("spark.properties")))
                .contains("spark.speculation=false\n", "spark.executor.memory=512m\n")
                .doesNotContain("secret");
        assertThat(log()).isEmpty();
        awaitEnd(1);
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void aKilledExecutorIsReplacedAndTheRunSaysSo() throws Exception {
        Process run = start("spark-gram", 400, 2, 40, 512, List.of());
        awaitRows(run);
        // Into the measuring loop.
        Thread.sleep(2000);
        seen.stream().filter(SparkRunTest::isExecutor).findFirst().orElseThrow().destroyForcibly();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(log()).isZero();
        Answer answer = Answer.read(folder.resolve(Answer.NAME));
        assertThat(answer.repeatedTasks()).isPositive();
        assertThat(answer.weightsSha256()).isEqualTo(serial(400));
    }

    @Test
    void anExecutorWhoseHeapIsFullEndsTheRunWithTheReason() throws Exception {
        Specimens.writeTraining(folder, Specimens.random(20, 7000, 2, 0.5, 1));
        // Once is enough: Spark would start another executor for each of its tries.
        Process run = start("spark-gram", 20, 1, 1, 512, List.of("--conf", "spark.task.maxFailures=1"));
        assertThat(run.waitFor(200, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(log()).contains("the driver failed: an executor's heap is full. Give it more (executorMemory):");
    }

    @Test
    void aMasterThatDoesNotAnswerIsARefusal() throws Exception {
        Process run = start("spark-gram", 400, 1, 1, 512, List.of("--master", "spark://127.0.0.1:1"));
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(2);
        assertThat(log()).contains("spark://127.0.0.1:1: no master answers: Connection refused.");
    }

    @Test
    void executorsThatDoNotComeEndTheRun() throws Exception {
        Process run = start("spark-gram", 400, 1, 1, 512, List.of("--start-limit", "1"));
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(log()).contains("the executors did not come within 1 s (--start-limit).");
        awaitEnd(5);
    }

    @Test
    void aKilledDriverEndsAllOthersAndIsNamed() throws Exception {
        Process run = start("spark-gram", 400, 1, FOREVER, 512, List.of());
        awaitRows(run);
        named("SparkMain").destroyForcibly();
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(KILLED);
        assertThat(log()).contains("driver ended with exit code 137");
        awaitEnd(5);
    }

    @Test
    void aKilledWorkerEndsAllOthersAndIsNamed() throws Exception {
        Process run = start("spark-inner", 400, 1, FOREVER, 512, List.of());
        awaitRows(run);
        named("DaemonMain worker").destroyForcibly();
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(KILLED);
        assertThat(log()).contains("worker-0 ended with exit code 137");
        awaitEnd(5);
    }

    @Test
    void aKilledRunTakesItsProcessesAlong() throws Exception {
        Process run = start("spark-gram", 400, 2, FOREVER, 512, List.of());
        awaitRows(run);
        run.destroyForcibly();
        awaitEnd(10);
    }

    @Test
    void aRunWhoseParentIsKilledTakesItsProcessesAlong() throws Exception {
        // The parent's end of the run's standard input closes, however the parent was killed.
        Process run = start("spark-gram", 400, 2, FOREVER, 512, List.of());
        awaitRows(run);
        run.getOutputStream().close();
        awaitEnd(10);
    }

    @Test
    void threadsOfTheDriverStandInForExecutors() throws Exception {
        Process run = start("spark-gram", 400, 1, 1, 512, List.of("--master", "local[2]"));
        assertThat(run.waitFor()).as(log()).isZero();
        assertThat(Answer.read(folder.resolve(Answer.NAME)).weightsSha256()).isEqualTo(serial(400));
    }

    @Test
    void aRefusalIsOneLine() throws Exception {
        Process run = start("spark-nothing", 400, 1, 1, 512, List.of());
        assertThat(run.waitFor()).isEqualTo(2);
        assertThat(log())
                .isEqualTo("implementation: 'spark-nothing' does not run on executors."
                        + " Use spark-inner, spark-outer or spark-gram.\n");
    }

    private String serial(int samples) {
        try (SharedMemoryTraining training =
                SharedMemoryTraining.prepare(problem("spark-gram", samples), Workers.caller(), new Phases())) {
            return training.fit(new Phases()).weightsSha256();
        }
    }

    private Problem problem(String implementation, int samples) {
        String solver = implementation.equals("spark-inner") ? "inverse" : "cholesky";
        return new Problem(new Dataset("specimens", folder), samples, LambdaGrid.DEFAULT, "exact", solver, 1);
    }

    private Process start(
            String implementation, int samples, int executors, int iterations, int memory, List<String> options)
            throws IOException {
        Executors asked = new Executors(executors, 1, memory);
        Trial trial = new Trial(implementation, problem(implementation, samples), asked);
        Path file = folder.resolve(TrialFile.NAME);
        Files.writeString(file, new TrialFile(trial, "loop", 1, iterations).text());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SparkRun.class.getName(),
                "--start-limit",
                "200",
                "--jvm",
                "-Xmx1g",
                "--jvm",
                "-XX:+UseSerialGC",
                // What is tested here ends before better code would be compiled.
                "--jvm",
                "-XX:TieredStopAtLevel=1",
                "--jvm",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))));
        command.addAll(options);
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put(Lifeline.VARIABLE, "stdin");
        Process run = builder.start();
        seen.add(run.toHandle());
        return run;
    }

    /** Without what JVMs say of the modules that they are given. */
    private String log() throws IOException {
        return Files.readString(folder.resolve("log"))
                .lines()
                .filter(line -> !line.contains("WARNING: "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Until executors have their rows: the shuffle that brings them leaves files. */
    private void awaitRows(Process run) throws InterruptedException {
        await(200, () -> !run.isAlive() || hasShuffled());
        assertThat(run.isAlive()).isTrue();
        run.descendants().forEach(seen::add);
    }

    private boolean hasShuffled() {
        try (Stream<Path> files = Files.walk(folder.resolve("tmp"))) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("shuffle_"));
        } catch (IOException | UncheckedIOException e) {
            // What was there a moment ago is gone.
            return false;
        }
    }

    private static boolean isExecutor(ProcessHandle process) {
        return commandLine(process).contains("CoarseGrainedExecutorBackend");
    }

    private ProcessHandle named(String part) {
        return seen.stream()
                .filter(process -> commandLine(process).contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String secret(ProcessHandle process) throws IOException {
        return Stream.of(Files.readString(Path.of("/proc/" + process.pid() + "/environ"))
                        .split("\0", -1))
                .filter(variable -> variable.startsWith("_SPARK_AUTH_SECRET="))
                .map(variable -> variable.substring(variable.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            // It has ended.
            return "";
        }
    }

    private void awaitEnd(int seconds) throws InterruptedException {
        await(seconds, () -> seen.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void await(int seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within %s s", seconds).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
