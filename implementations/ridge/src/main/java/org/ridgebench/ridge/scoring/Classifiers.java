package org.ridgebench.ridge.scoring;

import java.util.List;

/**
 * The weights of several λs side by side, packed for one pass over images.
 *
 * <p>All columns, λ by λ and class by class, are cut into panels of a width that a scorer likes; a panel holds its
 * columns row by row, one row a pixel.
 */
final class Classifiers {
    private final int classes;
    private final int count;
    private final int features;
    private final double[][] panels;
    private final double[][] origins;

    /**
     * Packs weights.
     *
     * @param weights for each λ its W, d × k, row-major
     * @param mean μ, d: what is subtracted from an image before it is scored
     * @param width columns of a panel
     */
    Classifiers(List<double[]> weights, double[] mean, int classes, int width) {
        this.features = mean.length;
        this.classes = classes;
        this.count = weights.size();
        int columns = count * classes;
        int panelCount = (columns + width - 1) / width;
        this.panels = new double[panelCount][features * width];
        this.origins = new double[panelCount][width];
        for (int column = 0; column < columns; column++) {
            double[] panel = panels[column / width];
            double[] w = weights.get(column / classes);
            double origin = 0;
            for (int j = 0; j < features; j++) {
                double value = w[j * classes + column % classes];
                panel[j * width + column % width] = value;
                origin = Math.fma(-mean[j], value, origin);
            }
            origins[column / width][column % width] = origin;
        }
    }

    int classes() {
        return classes;
    }

    /** How many λs. */
    int count() {
        return count;
    }

    int features() {
        return features;
    }

    int panels() {
        return panels.length;
    }

    /** One panel, d × width, row-major. */
    double[] panel(int index) {
        return panels[index];
    }

    /** The scores of an empty image, -⟨μ, w⟩, for each column of a panel. */
    double[] origins(int index) {
        return origins[index];
    }
}
