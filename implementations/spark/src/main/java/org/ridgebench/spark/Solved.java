package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * The weights of one λ.
 *
 * @param lambda its index in the grid
 * @param weights W, d × k, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // The solver's own array; never compared.
record Solved(int lambda, double[] weights) implements Serializable {
    Solved {
        requireNonNull(weights, "weights");
    }
}
