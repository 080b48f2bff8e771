package org.ridgebench.ridge.kernels;

/** One way of computing a Gram matrix of unsigned bytes, exactly. */
public interface Kernel {
    /** The word that names it in YAML. */
    String name();

    /** The code that really runs on this machine. */
    String variant();

    /** An empty Gram matrix of the given order. */
    Gram gram(int features);
}
