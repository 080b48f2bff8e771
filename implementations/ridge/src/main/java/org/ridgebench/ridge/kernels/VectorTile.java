package org.ridgebench.ridge.kernels;

/**
 * The innermost product: a few columns of A times a few vectors of columns of B, held in registers. For one thread.
 */
interface VectorTile {
    /** Columns of A in a tile. */
    int COLUMNS_OF_A = 4;

    /** Columns of B in a tile: a whole number of vectors. */
    int columnsOfB();

    /**
     * Adds Σ aᵀb over packed rows to a tile of integers, plus the {@link #BIAS} of every sum.
     *
     * @param a packed: for each active row, its {@link #COLUMNS_OF_A} values
     * @param rows for each active row, where it starts in {@code b}
     * @param from the first of the active rows
     * @param to after the last, at most {@link #MOST_ROWS} after the first
     * @param b packed: for each row of the block, its {@link #columnsOfB} values
     * @param tile COLUMNS_OF_A × columnsOfB sums, row-major. Modified
     */
    void multiply(float[] a, int[] rows, int from, int to, float[] b, int[] tile);

    /**
     * Sums start at 2²³ and, within 128 rows, stay below 2²⁴, because 128 · 255² &lt; 2²³. Every float32 in between is a
     * whole number whose bits count up one by one, so a sum is added to an integer without any conversion.
     */
    float ORIGIN = 1 << 23;

    /** What every call of {@link #multiply} adds to each integer beside its sum, modulo 2³². */
    int BIAS = Float.floatToRawIntBits(ORIGIN);

    int MOST_ROWS = 128;
}
