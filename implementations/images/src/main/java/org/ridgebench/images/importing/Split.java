package org.ridgebench.images.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.ridgebench.images.sources.Listing.Entry;
import org.ridgebench.images.sources.Listing.Part;

/**
 * Which rows train and which test, each in the order in which they are written.
 *
 * @param training by their index in the listing
 */
record Split(List<Integer> training, List<Integer> test) {
    Split {
        training = List.copyOf(training);
        test = List.copyOf(test);
    }

    /**
     * Shuffles rows once and for all, then takes the first of each class for the test: a share of them, rounded down, so
     * that every class keeps a row to learn from.
     *
     * @param rows by their index in the listing
     */
    static Split of(List<Integer> rows, IntFunction<Entry> entries, ImportOptions options) {
        List<Integer> shuffled = shuffled(rows, options.seed());
        Map<Integer, Integer> left = new HashMap<>();
        rows.forEach(row -> left.merge(entries.apply(row).label(), 1, Integer::sum));
        left.replaceAll((label, count) -> (int) (count * options.testShare()));
        List<Integer> training = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (int row : shuffled) {
            Entry entry = entries.apply(row);
            boolean drawn = entry.part() == Part.EITHER && left.merge(entry.label(), -1, Integer::sum) >= 0;
            (drawn || entry.part() == Part.TEST ? test : training).add(row);
        }
        return new Split(training, test);
    }

    /** By Fisher and Yates, written out: the order must be the same on every JDK, and only Random's numbers are promised. */
    static List<Integer> shuffled(List<Integer> rows, long seed) {
        List<Integer> shuffled = new ArrayList<>(rows);
        Random random = new Random(seed);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffled.set(j, shuffled.set(i, shuffled.get(j)));
        }
        return shuffled;
    }
}
