package org.ridgebench.report.published;

import static org.ridgebench.report.published.PublishedTable.count;
import static org.ridgebench.report.published.PublishedTable.number;

import java.util.List;

/** What Spark gained in 2017 by splitting the work inside each λ (inner) and the λs (outer), on AWS: read off, ± 0.005. */
public record PublishedLoops(int samples, double inner, double outer) {
    public static List<PublishedLoops> all() {
        return PublishedTable.read(
                "spark_aws_speedup.csv",
                row -> new PublishedLoops(
                        count(row, "samples"), number(row, "inner_speedup"), number(row, "outer_speedup")));
    }
}
