package org.ridgebench.report.published;

import static org.ridgebench.report.published.PublishedTable.count;
import static org.ridgebench.report.published.PublishedTable.number;

import java.util.List;

/** The Amdahl bars of 2017, seconds of one node with so many threads: exact, 40,000 images. */
public record PublishedBars(int threads, double total, double parallel, double overhead) {
    public static final int SAMPLES = 40_000;

    public static List<PublishedBars> all() {
        return PublishedTable.read(
                "amdahl_openmp.csv",
                row -> new PublishedBars(
                        count(row, "threads"),
                        number(row, "total_s"),
                        number(row, "parallel_s"),
                        number(row, "overhead_s")));
    }
}
