package org.ridgebench.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;

/** Statistics that were sent to an executor: what all λs share is computed once on each, by the first that asks. */
final class Solutions implements Serializable {
    private static final long serialVersionUID = 1;

    private final Partial statistics;
    private final String solver;
    private transient Solver.@Nullable Solution solution;

    Solutions(Partial statistics, String solver) {
        this.statistics = statistics;
        this.solver = solver;
    }

    private synchronized Solver.Solution solution() {
        if (solution == null) {
            solution = Solvers.named(solver).prepare(NormalEquations.of(statistics.whole()));
        }
        return solution;
    }

    double[] weights(double lambda) {
        return solution().weights(lambda);
    }
}
