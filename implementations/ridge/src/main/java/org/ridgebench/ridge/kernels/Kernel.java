package org.ridgebench.ridge.kernels;

/** One way of computing a Gram matrix of unsigned bytes, exactly. */
public interface Kernel {
    /** The word that names it in YAML. */
    String name();

    /** The code that really runs on this machine. */
    String variant();

    /** An empty Gram matrix of the given order. */
    Gram gram(int features);

    /**
     * One of several parts of an empty Gram matrix: parts together need no more memory than the whole. Only where
     * {@link #hasParts}.
     *
     * @param part from 0 to {@code parts - 1}
     */
    default Gram gram(int features, int part, int parts) {
        throw new UnsupportedOperationException(name() + " sums whole matrices");
    }

    /** Whether a matrix can be summed in parts. Those kernels that are there for comparison cannot. */
    default boolean hasParts() {
        return false;
    }
}
