package org.ridgebench.mpi.messages;

/**
 * A contiguous share of things that are split as evenly as they go.
 *
 * @param from the first
 * @param to after the last
 */
public record Share(int from, int to) {
    /**
     * One of several shares that together cover everything once and differ in size by at most one.
     *
     * @param things how many are split
     * @param parts into how many shares
     * @param index which of them
     */
    public static Share of(int things, int parts, int index) {
        return new Share(start(things, parts, index), start(things, parts, index + 1));
    }

    private static int start(int things, int parts, int index) {
        return Math.toIntExact((long) things * index / parts);
    }

    public int count() {
        return to - from;
    }
}
