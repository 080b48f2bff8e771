package org.ridgebench.ridge.kernels;

/** The upper triangle of a symmetric d × d matrix, packed row by row: row i holds its columns i to d - 1. */
public final class Triangle {
    private Triangle() {}

    /** How many values a packed triangle has. */
    public static int size(int order) {
        return Math.toIntExact((long) order * (order + 1) / 2);
    }

    /** What to add to a column j ≥ i to get the index of (i, j). */
    public static int row(int order, int i) {
        return (int) ((long) i * (2L * order - i - 1) / 2);
    }
}
