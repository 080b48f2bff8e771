package org.ridgebench.report.published;

import org.ridgebench.report.chart.Numbers;

/** Where a number stands in a figure: the same for a published one and for ours beside it. */
record Place(String text) {
    static Place of(int samples) {
        return new Place(images(samples));
    }

    static Place of(int samples, int cores) {
        return new Place(Numbers.of(cores, "core") + ", " + images(samples));
    }

    static Place of(Cell cell) {
        return new Place(Numbers.of(cell.nodes(), "rank") + " x " + Numbers.of(cell.threads(), "thread"));
    }

    static Place of(String series, int samples) {
        return new Place(series + ", " + images(samples));
    }

    static Place ofThreads(int threads) {
        return new Place(Numbers.of(threads, "thread"));
    }

    private static String images(int samples) {
        return Numbers.count(samples) + " images";
    }
}
