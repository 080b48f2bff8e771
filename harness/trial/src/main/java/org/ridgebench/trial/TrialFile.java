package org.ridgebench.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What crosses the border into the measured process: the trial, and how its process takes its samples.
 *
 * @param timer the timer that is used, the trial's own or the protocol's
 * @param warmups leading iterations that are marked
 * @param iterations iterations after them
 */
public record TrialFile(Trial trial, String timer, int warmups, int iterations) {
    /** The file's name in the folder of a repetition. */
    public static final String NAME = "trial.properties";

    public static TrialFile of(Trial trial, Protocol protocol) {
        return new TrialFile(trial, trial.timer().orElse(protocol.timer()), protocol.warmups(), protocol.iterations());
    }

    /** The file's text: sorted lines and no date, so that the same trial gives the same bytes. */
    public String text() {
        Problem problem = trial.problem();
        PropertiesText text = new PropertiesText();
        text.put("implementation", trial.implementation());
        text.put("dataset", problem.dataset().name());
        text.put("dataset.directory", problem.dataset().location());
        text.put("samples", problem.samples());
        text.put("lambdas.from", problem.lambdas().from());
        text.put("lambdas.to", problem.lambdas().to());
        text.put("lambdas.count", problem.lambdas().count());
        text.put("kernel", problem.kernel());
        text.put("solver", problem.solver());
        text.put("seed", problem.seed());
        text.put("parallelism", trial.parallelism().getClass().getSimpleName());
        trial.parallelism().settings().forEach((name, value) -> text.put("parallelism." + name, value));
        trial.schedule().ifPresent(value -> text.put("schedule", value));
        trial.timer().ifPresent(value -> text.put("trial.timer", value));
        text.put("timer", timer);
        text.put("warmups", warmups);
        text.put("iterations", iterations);
        return text.toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws TrialRefusedException if a key is missing or has an impossible value
     */
    public static TrialFile read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        try {
            return parse(new PropertiesReader(file.toString(), properties));
        } catch (IllegalArgumentException e) {
            throw new TrialRefusedException(file + ": " + e.getMessage(), e);
        }
    }

    private static TrialFile parse(PropertiesReader in) {
        Dataset dataset = new Dataset(in.text("dataset"), in.text("dataset.directory"));
        LambdaGrid lambdas =
                new LambdaGrid(in.real("lambdas.from"), in.real("lambdas.to"), in.integer("lambdas.count"));
        Problem problem = new Problem(
                dataset, in.integer("samples"), lambdas, in.text("kernel"), in.text("solver"), in.integer("seed"));
        Optional<String> schedule = in.optional("schedule");
        Trial trial =
                new Trial(in.text("implementation"), problem, parallelism(in), schedule, in.optional("trial.timer"));
        return new TrialFile(trial, in.text("timer"), in.integer("warmups"), in.integer("iterations"));
    }

    private static Parallelism parallelism(PropertiesReader in) {
        String kind = in.text("parallelism");
        return switch (kind) {
            case "Serial" -> new Parallelism.Serial();
            case "Threads" -> new Parallelism.Threads(in.integer("parallelism.threads"));
            case "Ranks" -> new Parallelism.Ranks(in.integer("parallelism.ranks"), in.integer("parallelism.threads"));
            case "Executors" ->
                new Parallelism.Executors(
                        in.integer("parallelism.executors"),
                        in.integer("parallelism.executorCores"),
                        in.mebibytes("parallelism.executorMemory"));
            default -> throw new IllegalArgumentException("parallelism: unknown kind '" + kind + "'");
        };
    }
}
