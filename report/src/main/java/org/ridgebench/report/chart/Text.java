package org.ridgebench.report.chart;

import java.util.List;

/**
 * The words of a plot.
 *
 * @param notes lines under the title: the base, the repetitions, what the bars are
 * @param caption for the report, where there is room for all of it
 */
public record Text(String title, List<String> notes, String caption) {
    public Text {
        notes = List.copyOf(notes);
    }
}
