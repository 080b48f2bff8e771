package org.ridgebench.trial;

/**
 * When a trial has been measured often enough: as soon as the interval of its median is narrow.
 *
 * @param relativeInterval how far from the median either end of its interval may be, as a share of the median
 * @param maxRepetitions after which it ends anyway, failed ones included
 */
public record Until(double relativeInterval, int maxRepetitions) {
    public Until {
        if (!(relativeInterval > 0) || maxRepetitions < 1) {
            throw new IllegalArgumentException("relativeInterval > 0 and maxRepetitions >= 1 expected, got "
                    + relativeInterval + ", " + maxRepetitions);
        }
    }
}
