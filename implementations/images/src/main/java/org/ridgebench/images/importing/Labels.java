package org.ridgebench.images.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.sources.Listing;
import org.ridgebench.images.sources.Skip;

/** Numbers of classes, without gaps where a class has no row. */
final class Labels {
    private final Listing listing;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private Labels(Listing listing) {
        this.listing = listing;
    }

    /** @param rows by their index in the listing */
    static Labels of(Listing listing, List<Integer> rows) {
        Set<Integer> used = new TreeSet<>();
        rows.forEach(row -> used.add(listing.entries().get(row).label()));
        Labels labels = new Labels(listing);
        for (int label : used) {
            labels.numbers.put(label, labels.names.size());
            labels.names.add(listing.classes().get(label));
        }
        return labels;
    }

    /** The classes that have rows, in order. */
    List<String> names() {
        return names;
    }

    /** The label of a row, by its index in the listing. */
    int of(int row) {
        return numbers.getOrDefault(listing.entries().get(row).label(), 0);
    }

    /** Skips, and one for each class that has no row. */
    List<Skip> withEmptyClasses(List<Skip> skips) {
        List<Skip> all = new ArrayList<>(skips);
        listing.classes().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> all.add(new Skip(name, Reason.EMPTY_CLASS, "none of its files became a row")));
        return all;
    }
}
