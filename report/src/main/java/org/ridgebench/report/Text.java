package org.ridgebench.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a plot.
 *
 * @param notes lines under the title: the base, the repetitions, what the bars are
 * @param caption for the report, where there is room for all of it
 */
record Text(String title, List<String> notes, String caption) {
    Text {
        notes = List.copyOf(notes);
    }

    /** The same with one more note, the first of all. */
    Text noted(String note) {
        return new Text(title, Stream.concat(Stream.of(note), notes.stream()).toList(), caption);
    }
}
