package org.ridgebench.ridge.solvers;

/** One column at a time. */
final class PlainPanelKernel implements PanelKernel {
    private final int width;

    PlainPanelKernel(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String variant() {
        return "plain-java";
    }

    @Override
    public void forward(double[] negatives, int from, int to, double[] panel, int row) {
        for (int c = 0; c < width; c++) {
            int at = row * width + c;
            double sum0 = panel[at];
            double sum1 = panel[at + width];
            double sum2 = panel[at + 2 * width];
            double sum3 = panel[at + 3 * width];
            for (int k = from; k < to; k++) {
                double p = panel[k * width + c];
                sum0 = Math.fma(negatives[GROUP * k], p, sum0);
                sum1 = Math.fma(negatives[GROUP * k + 1], p, sum1);
                sum2 = Math.fma(negatives[GROUP * k + 2], p, sum2);
                sum3 = Math.fma(negatives[GROUP * k + 3], p, sum3);
            }
            panel[at] = sum0;
            panel[at + width] = sum1;
            panel[at + 2 * width] = sum2;
            panel[at + 3 * width] = sum3;
        }
    }

    @Override
    public void forwardCorner(double[] corner, double[] panel, int row) {
        for (int r = 0; r < GROUP; r++) {
            for (int c = 0; c < width; c++) {
                double sum = panel[(row + r) * width + c];
                for (int s = 0; s < r; s++) {
                    sum = Math.fma(-corner[s * GROUP + r], panel[(row + s) * width + c], sum);
                }
                panel[(row + r) * width + c] = sum / corner[r * GROUP + r];
            }
        }
    }

    @Override
    public void backward(double[][] negatives, int from, int to, double[] panel, int row) {
        for (int group = to - 1; group >= from; group--) {
            for (int j = GROUP - 1; j >= 0; j--) {
                for (int r = 0; r < GROUP; r++) {
                    double u = negatives[group][(row + r) * GROUP + j];
                    for (int c = 0; c < width; c++) {
                        int at = (row + r) * width + c;
                        panel[at] = Math.fma(u, panel[(group * GROUP + j) * width + c], panel[at]);
                    }
                }
            }
        }
    }

    @Override
    public void backwardCorner(double[] corner, double[] panel, int row) {
        for (int r = GROUP - 1; r >= 0; r--) {
            for (int c = 0; c < width; c++) {
                double sum = panel[(row + r) * width + c];
                for (int s = GROUP - 1; s > r; s--) {
                    sum = Math.fma(-corner[r * GROUP + s], panel[(row + s) * width + c], sum);
                }
                panel[(row + r) * width + c] = sum / corner[r * GROUP + r];
            }
        }
    }
}
