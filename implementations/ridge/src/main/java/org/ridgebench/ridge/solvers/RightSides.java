package org.ridgebench.ridge.solvers;

/**
 * The shape of right-hand sides and solutions, d × columns, row-major, and how they are cut into panels.
 *
 * @param order d
 * @param width columns of a panel
 */
record RightSides(int order, int columns, int width) {
    /** How many panels there are. */
    int panels() {
        return (columns + width - 1) / width;
    }

    /** d, rounded up to whole panels: the rows of a panel, those beyond d 0. */
    int paddedOrder() {
        return (order + width - 1) / width * width;
    }

    /** A copy of one panel. */
    double[] panel(double[] matrix, int index) {
        double[] panel = new double[paddedOrder() * width];
        for (int i = 0; i < order; i++) {
            System.arraycopy(matrix, i * columns + index * width, panel, i * width, length(index));
        }
        return panel;
    }

    /** One panel of the unit matrix. */
    double[] unitPanel(int index) {
        double[] panel = new double[paddedOrder() * width];
        for (int c = 0; c < length(index); c++) {
            panel[(index * width + c) * width + c] = 1;
        }
        return panel;
    }

    /** Puts a panel into its place. */
    void store(double[] panel, int index, double[] matrix) {
        for (int i = 0; i < order; i++) {
            System.arraycopy(panel, i * width, matrix, i * columns + index * width, length(index));
        }
    }

    private int length(int index) {
        return Math.min(width, columns - index * width);
    }
}
