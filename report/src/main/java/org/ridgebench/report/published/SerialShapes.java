package org.ridgebench.report.published;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.report.published.Claim.Pair;

/** Serial runtime over images. */
final class SerialShapes {
    static final String FIGURE = "serial-runtime";

    private SerialShapes() {}

    static List<Finding> of(List<SummaryRow> rows) {
        List<Finding> findings = new ArrayList<>();
        List<SummaryRow> interim = Counterparts.interimSerial(rows);
        findings.add(rising(FIGURE, "interim classifier: time over images", PublishedTime.python(), interim));
        Growth.finding(FIGURE, PublishedTime.python(), interim).ifPresent(findings::add);
        findings.add(rising(
                FIGURE,
                "hybrid code, one thread: time over images",
                PublishedTime.hybridSerial(),
                Counterparts.hybridSerial(rows)));
        return findings;
    }

    /** How a time changes from one published size to the next. */
    static Finding rising(String figure, String what, List<PublishedTime> published, List<SummaryRow> ours) {
        Map<Place, PublishedValue> values = published.stream()
                .collect(toMap(time -> Place.of(time.samples()), time -> PublishedValue.of(time.seconds())));
        List<Place> line =
                published.stream().map(time -> Place.of(time.samples())).toList();
        // Ours may leave sizes out: then the next one that was measured is compared.
        Map<Place, Reading> readings =
                Readings.of(ours, row -> Place.of(row.trial().samples()), Readings::seconds);
        List<Place> both = line.stream().filter(readings::containsKey).toList();
        return new Orderings(figure, what, values, Pair.steps(both.size() < 2 ? line : both), readings).finding();
    }
}
