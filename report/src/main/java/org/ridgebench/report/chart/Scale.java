package org.ridgebench.report.chart;

/** How a value becomes a position on an axis. */
public enum Scale {
    LINEAR {
        @Override
        double position(double value) {
            return value;
        }
    },
    /** Equal ratios are equal distances. */
    LOGARITHMIC {
        @Override
        double position(double value) {
            return Math.log(value);
        }
    };

    abstract double position(double value);
}
