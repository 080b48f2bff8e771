package org.ridgebench.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.trial.Problem;

/** Reads the rows of a trial into the driver. */
final class TrainingRows {
    private TrainingRows() {}

    static Images load(Problem problem) {
        try {
            return new ImageFolder(problem.dataset().directory()).training(problem.samples());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
