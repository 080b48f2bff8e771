package org.ridgebench.ridge.solvers;

/** Processes that solve together: each holds the same normal equations and calls the same methods in the same order. */
public interface Peers {
    /** This one, counted from 0. */
    int rank();

    int size();

    /**
     * Replaces every peer's values by those of one of them.
     *
     * @param values as many on every peer
     */
    void broadcast(double[] values, int root);

    /** This process alone. */
    static Peers none() {
        return new Peers() {
            @Override
            public int rank() {
                return 0;
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public void broadcast(double[] values, int root) {
                // Nobody listens.
            }
        };
    }
}
