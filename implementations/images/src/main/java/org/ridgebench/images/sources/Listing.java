package org.ridgebench.images.sources;

import java.util.List;

/**
 * What a source has.
 *
 * @param classes in their natural order, those without a picture included
 * @param skips what is there but is no labelled picture
 */
public record Listing(List<String> classes, List<Entry> entries, List<Skip> skips) {
    public Listing {
        classes = List.copyOf(classes);
        entries = List.copyOf(entries);
        skips = List.copyOf(skips);
    }

    /**
     * A labelled picture.
     *
     * @param name for messages
     * @param label its class's place among the classes
     * @param part whether the source itself says what it is for
     */
    public record Entry(String name, int label, Part part) {}

    /** What pictures are for. */
    public enum Part {
        TRAINING,
        TEST,
        /** That is for the import to decide. */
        EITHER
    }
}
