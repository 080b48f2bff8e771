package org.ridgebench.runner.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which figures are drawn. */
final class FiguresOption {
    @Option(
            names = "--figures",
            paramLabel = "NAME[,NAME...]",
            description = "The figures to draw, or 'none'. Default: those that each experiment names.")
    @Nullable
    String names;

    Optional<String> words() {
        return Optional.ofNullable(names);
    }
}
