package org.ridgebench.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;

/** The built program, started as the launcher script starts it. */
final class Program {
    static final Path ROOT = Path.of(System.getProperty("ridgebench.root"));
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Path scratch;
    private final Path home;
    private final Map<String, String> environment;
    private final Duration limit;

    /** @param scratch where output is kept */
    Program(Path scratch) {
        this(scratch, ROOT);
    }

    /** @param home where experiments, platforms and data sets are looked up */
    Program(Path scratch, Path home) {
        this(scratch, home, Map.of(), LIMIT);
    }

    /**
     * As its users have it on another machine.
     *
     * @param environment beside our own
     * @param limit for whatever it is told to do
     */
    Program(Path scratch, Map<String, String> environment, Duration limit) {
        this(scratch, ROOT, environment, limit);
    }

    /** From another home, on another machine. */
    Program(Path scratch, Path home, Map<String, String> environment, Duration limit) {
        this.scratch = scratch;
        this.home = home;
        this.environment = environment;
        this.limit = limit;
    }

    /** What a command printed, and how it ended. */
    record Output(int exitCode, List<String> out, List<String> err) {
        String lastLine() {
            return out.get(out.size() - 1);
        }

        /** What the campaign whose folder it printed last has measured. */
        List<Measurement> measurements() throws IOException {
            return campaign().measurements();
        }

        /** What that campaign says of its trials. */
        List<SummaryRow> rows() throws IOException {
            return Summary.of(campaign().trials(), measurements());
        }

        private CampaignFolder campaign() throws IOException {
            return CampaignFolder.open(Path.of(lastLine()));
        }
    }

    Output run(String... arguments) throws IOException, InterruptedException {
        return await(start(arguments));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ROOT.resolve("target/ridgebench/lib/runner") + "/*",
                "org.ridgebench.runner.cli.Ridgebench"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(scratch.resolve("out").toFile())
                .redirectError(scratch.resolve("err").toFile());
        builder.environment().put("RIDGEBENCH_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    Output await(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not over after " + limit + "; it said " + lines("out") + lines("err"));
        }
        return new Output(process.exitValue(), lines("out"), lines("err"));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(scratch.resolve(file), UTF_8);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
