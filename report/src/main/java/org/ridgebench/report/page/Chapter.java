package org.ridgebench.report.page;

import org.ridgebench.report.figures.Results;

/**
 * One experiment's part of a report.
 *
 * @param folder of its tables and figures, as a link from the page begins; empty text where they lie beside it
 */
public record Chapter(Results results, Drawing drawing, String folder) {
    /** A name for an element of the page: unique among all chapters. */
    String id(String name) {
        return (folder + name).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /** A link to one of its files. */
    String file(String name) {
        return folder.replace(" ", "%20") + name;
    }
}
