package org.ridgebench.acceptance;

import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A standalone cluster of Spark that no trial has started, and none may end: a master and workers of one core each. */
final class ForeignCluster implements AutoCloseable {
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final String REGISTERED = "Successfully registered with master";
    private static final Duration START = Duration.ofSeconds(60);

    private final SparkHome spark;
    private final List<Process> processes = new ArrayList<>();
    private String master = "";

    private ForeignCluster(SparkHome spark) {
        this.spark = spark;
    }

    /** On loopback; returns when the master has its workers. */
    static ForeignCluster start(Path folder, int workers) throws IOException, InterruptedException {
        ForeignCluster cluster = new ForeignCluster(SparkHome.at(folder.resolve("foreign")));
        try {
            cluster.startAll(workers);
            return cluster;
        } catch (AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    private void startAll(int workers) throws IOException, InterruptedException {
        Path log = start("master", "org.apache.spark.deploy.master.Master", List.of());
        waitUntil(() -> master(log).isPresent(), START);
        master = master(log).orElseThrow();
        List<Path> logs = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            String work = spark.folder().resolve("work-" + worker).toString();
            logs.add(start(
                    "worker-" + worker,
                    "org.apache.spark.deploy.worker.Worker",
                    List.of("--cores", "1", "--memory", "512m", "--work-dir", work, master)));
        }
        for (Path each : logs) {
            waitUntil(() -> Files.readString(each).contains(REGISTERED), START);
        }
    }

    private Path start(String name, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(spark.program(), main));
        command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        command.addAll(arguments);
        Path log = spark.folder().resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_DAEMON_MEMORY", "256m");
        processes.add(builder.start());
        return log;
    }

    private static Optional<String> master(Path log) throws IOException {
        return MASTER.matcher(Files.readString(log)).results().findFirst().map((MatchResult found) -> found.group(1));
    }

    /** Where it takes work. */
    String master() {
        return master;
    }

    /** Whether nobody has ended any of it. */
    boolean isWhole() {
        return processes.stream().allMatch(Process::isAlive);
    }

    /** Whether it has nothing to do: its workers have no child but what is left of the script that started them. */
    boolean isIdle() {
        return processes.stream()
                .flatMap(Process::descendants)
                .allMatch(child -> child.info().command().isEmpty());
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        spark.close();
    }
}
