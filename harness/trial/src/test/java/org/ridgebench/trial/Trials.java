package org.ridgebench.trial;

import java.nio.file.Path;
import java.util.Optional;

/** Trials for tests. */
public final class Trials {
    private Trials() {}

    public static Trial scripted(Parallelism parallelism) {
        return new Trial("scripted", problem(), parallelism);
    }

    static Problem problem() {
        return new Problem(new Dataset("tiny", Path.of("/data/tiny")), 100, LambdaGrid.DEFAULT, "exact", "cholesky", 7);
    }

    static Trial timedBy(String timer) {
        return new Trial("scripted", problem(), new Parallelism.Serial(), Optional.empty(), Optional.of(timer));
    }
}
