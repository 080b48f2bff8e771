package org.ridgebench.report.chart;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a plot.
 *
 * @param notes lines under the title: the base, the repetitions, what the bars are
 * @param caption for the report, where there is room for all of it
 * @param sources the names of the rows that it was drawn from, for the report to link to
 */
public record Text(String title, List<String> notes, String caption, List<String> sources) {
    public Text {
        notes = List.copyOf(notes);
        sources = sources.stream().distinct().toList();
    }

    /** Of what was drawn from no row that has a name. */
    public Text(String title, List<String> notes, String caption) {
        this(title, notes, caption, List.of());
    }

    /** The same words, with the rows behind the picture. */
    public Text drawnFrom(Collection<String> rows) {
        return new Text(title, notes, caption, List.copyOf(rows));
    }

    /** The same with one more note, the first of all. */
    public Text noted(String note) {
        return new Text(title, Stream.concat(Stream.of(note), notes.stream()).toList(), caption, sources);
    }
}
