package org.ridgebench.runner.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where campaigns are kept. */
final class ResultsOption {
    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "${env:RIDGEBENCH_RESULTS}",
            description =
                    "Where campaign folders are kept. Default: $RIDGEBENCH_RESULTS, else results/ of the project.")
    @Nullable
    Path folder;

    Path folder(Workbench workbench) {
        return (folder == null ? workbench.installation().home().resolve("results") : folder)
                .toAbsolutePath()
                .normalize();
    }
}
