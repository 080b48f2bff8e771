package org.ridgebench.ridge.solvers;

import org.ridgebench.ridge.workers.Workers;

/** Solutions for one λ that are those for several, on one thread. */
interface SharedSolution extends Solver.Solution {
    @Override
    default double[] weights(double lambda) {
        return weights(new double[] {lambda}, Workers.caller(), Peers.none()).get(0);
    }
}
