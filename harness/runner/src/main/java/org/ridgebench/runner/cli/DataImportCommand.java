package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Makes a data set of labelled pictures: PNG, JPEG, BMP, GIF, PBM, PGM or PPM,",
            "of any size and depth. They are scaled by area averaging in whole numbers,",
            "stretched to the size, which gives the same bytes on every JDK; what is",
            "transparent shows white. What cannot be taken is named, with the reason:",
            "damaged, huge, a copy of another, a link, in no class's folder."
        },
        footerHeading = "%nExample:%n",
        footer = "  ridgebench data import ~/hands --name my-hands --size 60x40 --threshold 0.5")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DataImportCommand implements Callable<Integer> {
    private static final int MOST_PIXELS = 10_000;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = {
                "A folder with one folder for each class (0, 1, 2 or",
                "cats, dogs: any names, sorted as people sort); such",
                "a folder as .zip, .tar or .tar.gz; a .csv, in each",
                "row the class, then the pixels; or a data set of IDX",
                "files."
            })
    Path source;

    @ArgGroup(multiplicity = "1")
    Target target;

    static final class Target {
        @Option(names = "--name", description = "Becomes a folder below experiments/data.")
        @Nullable
        String name;

        @Option(names = "--to", paramLabel = "DIR", description = "The folder to be made, instead of a name.")
        @Nullable
        Path to;
    }

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            description = {"Of every row, such as 60x40.", "Default: that of the pictures, if they have one size."})
    @Nullable
    String size;

    @ArgGroup
    Shades shades = new Shades();

    static final class Shades {
        @Option(names = "--grey", description = "Keeps shades of grey. The default.")
        boolean grey;

        @Option(
                names = "--threshold",
                paramLabel = "SHARE",
                description = {
                    "Black and white: white from this share of full",
                    "brightness on, before scaling and after it."
                })
        @Nullable
        Double threshold;
    }

    @Option(
            names = "--channel",
            defaultValue = "luma",
            description = "What of a colour is kept: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    Channel channel;

    enum Channel {
        R,
        G,
        B,
        LUMA;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--limit", paramLabel = "N", description = "At most so many pictures, drawn by the seed.")
    @Nullable
    Integer limit;

    @Option(names = "--seed", defaultValue = "0", description = "Of the one shuffle. Default: ${DEFAULT-VALUE}")
    long seed;

    @Option(
            names = "--test-share",
            paramLabel = "SHARE",
            defaultValue = "0.15",
            description = {
                "Of each class, rounded down, for the official test.",
                "A data set of IDX files keeps its own test images.",
                "Default: ${DEFAULT-VALUE}"
            })
    double testShare;

    @Option(names = "--strict", description = "Makes no data set if anything is skipped.")
    boolean strict;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Path folder = folder(workbench);
        ImagesProgram program = new ImagesProgram(workbench, ImagesProgram.IMPORT)
                .with("from", source)
                .with("to", folder)
                .with("channel", channel)
                .with("seed", seed)
                .with("testShare", checkedShare("--test-share", testShare, testShare >= 0 && testShare < 1));
        if (size != null) {
            program.with("size", checkedSize(size));
        }
        if (shades.threshold != null) {
            double threshold = shades.threshold;
            program.with("threshold", checkedShare("--threshold", threshold, threshold > 0 && threshold < 1));
        }
        if (limit != null) {
            program.with("limit", checkedLimit(limit));
        }
        if (strict) {
            program.with("strict", true);
        }
        int exit = program.run();
        if (exit == ExitCode.FINE) {
            spec.commandLine().getOut().println(folder);
        }
        return exit;
    }

    private Path folder(Workbench workbench) {
        if (target.to != null) {
            return target.to;
        }
        String name = String.valueOf(target.name);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            throw wrong("--name: letters, digits, '.', '-' and '_' expected, got '" + name + "'. Use --to for a path.");
        }
        return workbench.installation().data().resolve(name);
    }

    private String checkedSize(String text) {
        if (!text.matches("[1-9][0-9]{0,4}x[1-9][0-9]{0,4}")) {
            throw wrong("--size: WIDTHxHEIGHT expected, got '" + text + "'. Write 60x40.");
        }
        String[] sides = text.split("x", 2);
        long pixels = Long.parseLong(sides[0]) * Long.parseLong(sides[1]);
        if (pixels > MOST_PIXELS) {
            throw wrong("--size: at most " + MOST_PIXELS + " pixels expected, got " + text + " = " + pixels
                    + ". A classifier of d pixels solves for d x d numbers.");
        }
        return text;
    }

    private double checkedShare(String option, double share, boolean right) {
        if (!right) {
            throw wrong(option + ": a share between 0 and 1 expected, got " + share + ".");
        }
        return share;
    }

    private int checkedLimit(int most) {
        if (most < 2) {
            throw wrong("--limit: at least 2 pictures expected, got " + most + ".");
        }
        return most;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
