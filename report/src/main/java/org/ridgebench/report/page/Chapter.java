package org.ridgebench.report.page;

import org.ridgebench.measurements.RowLines;
import org.ridgebench.report.figures.Results;

/**
 * One experiment's part of a report.
 *
 * @param lines where its trials are found in its tables
 * @param folder of its tables and figures, as a link from the page begins; empty text where they lie beside it
 */
public record Chapter(Results results, Drawing drawing, RowLines lines, String folder) {
    /** A name for an element of the page: unique among all chapters. */
    String id(String name) {
        return (folder + name).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /** A trial's row in the table of all trials. */
    String trial(String id) {
        return id("trial-" + id);
    }

    /** A link to one of its files. */
    String file(String name) {
        return folder.replace(" ", "%20") + name;
    }
}
