package org.ridgebench.images.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.sources.Listing.Entry;
import org.ridgebench.images.sources.Listing.Part;

/** A listing in the making: classes get their numbers when all of them are known. */
final class ListingDraft {
    private final SortedSet<String> classes = new TreeSet<>(new NaturalOrder());
    private final List<Named> pictures = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();

    private record Named(String name, String className, Part part) {}

    void addClass(String className) {
        classes.add(className);
    }

    void add(String name, String className, Part part) {
        classes.add(className);
        pictures.add(new Named(name, className, part));
    }

    void skip(String name, Reason reason, String detail) {
        skips.add(new Skip(name, reason, detail));
    }

    Listing finish() {
        List<String> ordered = List.copyOf(classes);
        Map<String, Integer> labels = new HashMap<>();
        ordered.forEach(name -> labels.put(name, labels.size()));
        List<Entry> entries = new ArrayList<>();
        pictures.forEach(
                named -> entries.add(new Entry(named.name, labels.getOrDefault(named.className, 0), named.part)));
        return new Listing(ordered, entries, skips);
    }
}
