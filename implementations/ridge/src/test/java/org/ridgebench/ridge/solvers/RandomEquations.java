package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;

/** Normal equations of random images. */
final class RandomEquations {
    private RandomEquations() {}

    static NormalEquations of(int features, int classes) {
        return of(Specimens.random(2 * features + 3, features, classes, 0.3, features));
    }

    static NormalEquations of(Images images) {
        try (Workers workers = Workers.caller()) {
            return NormalEquations.of(
                    new StatisticsPass(Kernels.named("exact"), workers).over(images, 0, images.rows()));
        }
    }
}
