package org.ridgebench.report.published;

import static org.ridgebench.report.published.PublishedTable.count;
import static org.ridgebench.report.published.PublishedTable.number;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** A cell that the published map painted in the first or last colour of its bar. */
record ClippedCell(String file, Panel panel, Cell cell, PublishedValue value) {
    static List<ClippedCell> all() {
        return PublishedTable.read("clipped_cells.csv", ClippedCell::of);
    }

    private static ClippedCell of(CSVRecord row) {
        return new ClippedCell(
                row.get("file"),
                Panel.ofColumn(row.get("column")),
                new Cell(count(row, "nodes"), count(row, "threads")),
                new PublishedValue(number(row, "limit"), Bound.ofWord(row.get("bound")), estimate(row)));
    }

    private static Optional<PublishedValue.Estimate> estimate(CSVRecord row) {
        return row.get("estimate").isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishedValue.Estimate(number(row, "estimate"), number(row, "estimate_error")));
    }
}
