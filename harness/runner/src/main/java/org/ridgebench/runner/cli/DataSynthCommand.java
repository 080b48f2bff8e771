package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Draws a data set: silhouettes of hands that show 0 to 5 fingers, in place of",
            "the 2017 report's photographs, which were never published. They are drawn",
            "with 180 x 120 pixels, and imported as any picture is, to 60 x 40 in black",
            "and white. How much they vary is chosen so that the classifier is right about",
            "as often as the report's was: 87 % at 16,000."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DataSynthCommand implements Callable<Integer> {
    private static final int MOST_SAMPLES = 1_000_000;

    /** In every row of results stands a data set's name; there it must be seen that nobody photographed these. */
    private static final String SYNTHETIC = "synthetic";

    enum What {
        HANDS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "What is drawn: ${COMPLETION-CANDIDATES}.")
    What what;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "" + HandsData.SAMPLES,
            description = {
                "How many to train and validate with; three",
                "twentieths more are drawn to test with.",
                "Default: ${DEFAULT-VALUE}"
            })
    int samples;

    @Option(
            names = "--seed",
            defaultValue = "" + HandsData.SEED,
            description = "Another one draws other hands. Default: ${DEFAULT-VALUE}")
    long seed;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder to be made. Default: experiments/data/synthetic-hands")
    @Nullable
    Path to;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Path folder = to == null ? workbench.installation().data().resolve(HandsData.NAME) : to;
        requireSensible(folder);
        int exit = HandsData.draw(workbench, samples, seed, folder);
        if (exit == ExitCode.FINE) {
            spec.commandLine().getOut().println(folder);
        }
        return exit;
    }

    private void requireSensible(Path folder) {
        if (samples < 12 || samples > MOST_SAMPLES) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--samples: a whole number from 12 to " + MOST_SAMPLES + " expected, got " + samples + ".");
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!name.contains(SYNTHETIC)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to: a name with '" + SYNTHETIC + "' in it expected, got '" + name
                            + "'. Rows of results name their data set: write synthetic-" + name + ".");
        }
    }
}
