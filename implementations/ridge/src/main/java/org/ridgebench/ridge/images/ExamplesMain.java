package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.ridgebench.trial.Lifeline;

/** Writes some images of a data set into a file: {@code ExamplesMain DATASET_FOLDER FILE}. */
public final class ExamplesMain {
    private static final int REFUSED = 2;

    private ExamplesMain() {}

    /** Exit code 2: refused, with one line on stderr that says why. */
    public static void main(String[] arguments) {
        Lifeline.hold(System.getenv());
        if (arguments.length != 2) {
            refuse("usage: ExamplesMain DATASET_FOLDER FILE");
        }
        try {
            Examples.of(Path.of(arguments[0])).write(Path.of(arguments[1]));
        } catch (DatasetException e) {
            refuse(requireNonNull(e.getMessage()));
        } catch (IOException e) {
            refuse("examples: " + e);
        }
    }

    private static void refuse(String message) {
        System.err.println(message);
        System.exit(REFUSED);
    }
}
