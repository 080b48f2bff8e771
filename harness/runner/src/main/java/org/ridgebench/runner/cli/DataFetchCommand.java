package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Fetches a data set from those who publish it. A fetch that was ended goes on",
            "where it was. MNIST's SHA-256 are known; those of the others are recorded at",
            "the first fetch and checked ever after."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DataFetchCommand implements Callable<Integer> {
    enum Known {
        MNIST,
        FASHION_MNIST,
        KMNIST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(index = "0", paramLabel = "NAME", description = "One of ${COMPLETION-CANDIDATES}.")
    Known name;

    @Option(
            names = "--from",
            paramLabel = "URL|DIR",
            description = "Where the four files are, if not at their publishers'.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DIR", description = "The folder to be made. Default: experiments/data/NAME")
    @Nullable
    Path to;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Path folder = to == null ? workbench.installation().data().resolve(name.toString()) : to;
        ImagesProgram program = new ImagesProgram(workbench, ImagesProgram.FETCH)
                .with("name", name)
                .with("to", folder);
        if (from != null) {
            program.with("from", from);
        }
        int exit = program.run();
        if (exit == ExitCode.FINE) {
            spec.commandLine().getOut().println(folder);
        }
        return exit;
    }
}
