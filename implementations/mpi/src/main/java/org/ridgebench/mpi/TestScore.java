package org.ridgebench.mpi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Trial;

/** Scores an answer on the official test images; outside every clock, by one rank. */
final class TestScore {
    private TestScore() {}

    /**
     * The share classified rightly, where there are test images.
     *
     * @param mean μ that was trained with
     */
    static OptionalDouble of(Fit fit, double[] mean, Trial trial, Workers workers) throws IOException {
        Images shape = new Images(new byte[0], new byte[0], fit.features(), fit.classes());
        Optional<ImageSource> test = new ImageFolder(trial.problem().dataset().directory()).test(shape);
        if (test.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rows = test.get().rows();
        int[] correct = new Validation(workers).correct(test.get(), 0, rows, mean, List.of(fit.weights()));
        return OptionalDouble.of(Validation.accuracies(correct, rows)[0]);
    }
}
