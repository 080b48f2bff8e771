package org.ridgebench.runner.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Environment;
import org.ridgebench.runner.experiment.DatasetCard;
import org.ridgebench.runner.launch.Installation;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Sha256;

/** Finds out what this machine is. What a system does not say is left out. */
public final class EnvironmentProbe {
    /** Variables that change what is measured. No others are stored: they may hold secrets. */
    private static final Pattern VARIABLES =
            Pattern.compile("SLURM_(JOB_ID|JOB_NODELIST|NNODES|NTASKS|CPUS_PER_TASK|JOB_PARTITION|CLUSTER_NAME)"
                    + "|RIDGEBENCH_(CLUSTER|INSTANCES|USD_PER_HOUR)"
                    + "|OMP_.*|OPENBLAS_NUM_THREADS|MKL_NUM_THREADS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS");

    private static final Path SYSTEM = Path.of("/sys/devices/system");
    private static final long GIT_SECONDS = 5;
    private static final String DIRTY = "-dirty";

    private final Map<String, String> facts = new TreeMap<>();

    private EnvironmentProbe() {}

    /**
     * The environment of measurements that this process starts.
     *
     * @param cores processors that trials may use
     * @param variables this process's environment
     */
    public static Environment probe(
            Installation installation, int cores, List<Dataset> datasets, Map<String, String> variables)
            throws IOException {
        EnvironmentProbe probe = new EnvironmentProbe();
        probe.machine(cores);
        probe.java();
        probe.sources(installation);
        for (Dataset dataset : datasets) {
            // One in a file system that only executors read is known by its place alone.
            if (!dataset.isElsewhere() && Files.isDirectory(dataset.directory())) {
                probe.facts.put("dataset_" + dataset.name() + "_sha256", contents(dataset.directory()));
                DatasetCard.of(dataset.directory()).ifPresent(card -> probe.card(dataset.name(), card));
            } else {
                probe.facts.put("dataset_" + dataset.name() + "_place", dataset.location());
            }
        }
        variables.forEach((name, value) -> {
            if (VARIABLES.matcher(name).matches()) {
                probe.facts.put("variable_" + name, value);
            }
        });
        return new Environment(probe.facts);
    }

    private void card(String dataset, DatasetCard card) {
        facts.put("dataset_" + dataset + "_title", card.title());
        facts.put("dataset_" + dataset + "_synthetic", Boolean.toString(card.synthetic()));
    }

    private void machine(int cores) throws IOException {
        facts.put("host", host());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("architecture", System.getProperty("os.arch"));
        facts.put("cores_usable", Integer.toString(cores));
        cpu();
        line(Path.of("/proc/meminfo"), "MemTotal").ifPresent(text -> facts.put("memory", text));
        text("governor", SYSTEM.resolve("cpu/cpu0/cpufreq/scaling_governor"));
        text("clock_source", SYSTEM.resolve("clocksource/clocksource0/current_clocksource"));
        text("smt", SYSTEM.resolve("cpu/smt/active"));
        text("transparent_huge_pages", Path.of("/sys/kernel/mm/transparent_hugepage/enabled"));
    }

    private void cpu() throws IOException {
        line(Path.of("/proc/cpuinfo"), "model name").ifPresent(text -> facts.put("cpu", text));
        text("cpus_online", SYSTEM.resolve("cpu/online"));
        Path caches = SYSTEM.resolve("cpu/cpu0/cache");
        if (Files.isDirectory(caches)) {
            try (Stream<Path> all = Files.list(caches)) {
                for (Path cache : all.filter(
                                path -> path.getFileName().toString().startsWith("index"))
                        .toList()) {
                    String name = "cache_l" + read(cache.resolve("level")) + "_" + read(cache.resolve("type"));
                    text(name.toLowerCase(Locale.ROOT), cache.resolve("size"));
                }
            }
        }
    }

    private void java() {
        facts.put("jdk", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        facts.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    }

    private void sources(Installation installation) throws IOException {
        commit(installation.home()).ifPresent(commit -> {
            facts.put("git_commit", commit.replace(DIRTY, ""));
            facts.put("git_dirty", Boolean.toString(commit.endsWith(DIRTY)));
        });
        facts.put("distribution_sha256", Distribution.sha256(installation.lib()));
        try (Stream<Path> jars = Files.walk(installation.lib())) {
            facts.put(
                    "libraries",
                    jars.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            .map(name -> name.substring(0, name.length() - ".jar".length()))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
    }

    /** The commit of the sources, if they are a repository and not a folder inside one of something else. */
    private static Optional<String> commit(Path home) {
        return git(home, "rev-parse", "--show-toplevel")
                .filter(top -> Path.of(top).equals(home))
                .flatMap(top -> git(home, "describe", "--always", "--abbrev=40", "--exclude=*", "--dirty=" + DIRTY));
    }

    /** The one short line that git answers; empty where there is no git, no repository, or no answer in time. */
    private static Optional<String> git(Path home, String... arguments) {
        List<String> command = Stream.concat(Stream.of("git", "-C", home.toString()), Stream.of(arguments))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(GIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String answer = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
            return process.exitValue() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            // No git on this machine: an unpacked distribution does not need it.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A hash over names and contents of a data set's files. */
    private static String contents(Path directory) throws IOException {
        StringBuilder names = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                names.append(file.getFileName())
                        .append(' ')
                        .append(Sha256.of(Files.readAllBytes(file)))
                        .append('\n');
            }
        }
        return Sha256.of(names.toString().getBytes(UTF_8));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private void text(String fact, Path file) throws IOException {
        if (Files.isReadable(file)) {
            facts.put(fact, read(file));
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).trim();
    }

    private static Optional<String> line(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst();
        }
    }
}
