package org.ridgebench.ridge.kernels;

/** Cuts the columns of an upper triangle, of which each is longer than the one before, into parts of equal area. */
final class Parts {
    private Parts() {}

    /**
     * Where a part begins; where the last ends, for the part after it.
     *
     * @param columns how many there are
     */
    static int start(int columns, int part, int parts) {
        return (int) Math.round(columns * Math.sqrt((double) part / parts));
    }
}
