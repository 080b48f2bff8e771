package org.ridgebench.measurements.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the chance of any false alarm among many tests at that of one.
 *
 * <p>Source: Holm (1979), Scandinavian Journal of Statistics 6(2).
 */
public final class Holm {
    private Holm() {}

    /**
     * What each chance is worth beside the others.
     *
     * @param chances of seeing what was seen where nothing has changed, one per test
     * @return in the same order, at most 1
     */
    public static List<Double> adjusted(List<Double> chances) {
        int[] ascending = IntStream.range(0, chances.size())
                .boxed()
                .sorted(Comparator.comparing(chances::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Double> adjusted = new ArrayList<>(Collections.nCopies(chances.size(), 0.0));
        double least = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            least = Math.max(least, Math.min(1, (ascending.length - rank) * chances.get(ascending[rank])));
            adjusted.set(ascending[rank], least);
        }
        return adjusted;
    }
}
