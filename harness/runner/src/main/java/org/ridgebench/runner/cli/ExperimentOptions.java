package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ridgebench.runner.experiment.Overrides;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An experiment and what is set beside its file. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ExperimentOptions {
    @Parameters(index = "0", paramLabel = "EXPERIMENT", description = "The experiment's YAML file.")
    Path file;

    @Option(
            names = {"-S", "--set"},
            paramLabel = "KEY=VALUE",
            description = {
                "Replaces a value or list of the file: --set samples=1000,5000",
                "--set protocol.repetitions=2. May be repeated."
            })
    List<String> set = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "EXPRESSION",
            description = {
                "Selects trials: --only 'threads == 2 && samples <= 5000'.",
                "The reference and base trials that they need are kept."
            })
    @Nullable
    String only;

    @Option(names = "--seed", description = "Seed of the shuffled order. Drawn and recorded where none is given.")
    @Nullable
    Long seed;

    Overrides overrides() {
        return new Overrides(
                set, Optional.ofNullable(only), seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }
}
