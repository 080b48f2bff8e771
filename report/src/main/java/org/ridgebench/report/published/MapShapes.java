package org.ridgebench.report.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.report.published.Claim.Pair;

/** The heat maps over ranks and threads. */
final class MapShapes {
    static final String MODEL_PARALLEL = "model-parallel";
    static final String DATA_PARALLEL = "data-parallel";
    static final String OWN_IMAGES = "own-images";

    private static final List<Integer> SIDE = List.of(1, 2, 4, 8);
    private static final Cell ONE_CORE = new Cell(1, 1);

    private final String figure;
    private final PublishedMaps published;
    private final List<SummaryRow> rows;

    private MapShapes(String figure, PublishedMaps published, List<SummaryRow> rows) {
        this.figure = figure;
        this.published = published;
        this.rows = rows;
    }

    static List<Finding> modelParallel(List<SummaryRow> rows) {
        return new MapShapes(MODEL_PARALLEL, PublishedMaps.modelParallel(), Counterparts.modelParallel(rows))
                .findings();
    }

    static List<Finding> dataParallel(List<SummaryRow> rows) {
        return new MapShapes(DATA_PARALLEL, PublishedMaps.dataParallel(), Counterparts.dataParallel(rows)).findings();
    }

    static List<Finding> ownImages(List<SummaryRow> rows) {
        return new MapShapes(OWN_IMAGES, PublishedMaps.ownImages(), Counterparts.ownImages(rows)).findings();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Panel panel : published.panels().keySet()) {
            findings.add(finding(panel, ": threads against ranks on the same cores", mirrored()));
            findings.add(finding(panel, " over threads, on each number of ranks", lines(Cell::new)));
            findings.add(finding(
                    panel,
                    " over ranks, with each number of threads",
                    lines((threads, ranks) -> new Cell(ranks, threads))));
        }
        return findings;
    }

    private Finding finding(Panel panel, String what, List<Pair> pairs) {
        Map<Place, PublishedValue> values = new HashMap<>();
        published.panels().getOrDefault(panel, Map.of()).forEach((cell, value) -> {
            if (isOfOneBase(panel, cell)) {
                values.put(Place.of(cell), value);
            }
        });
        return new Orderings(figure, panel.words() + what, values, pairs, ours(panel)).finding();
    }

    /** The data-parallel panel of scaled speedup divides another program's times: on one core it has not 1 but 1.38. */
    private boolean isOfOneBase(Panel panel, Cell cell) {
        return panel != Panel.SCALED_SPEEDUP || !figure.equals(DATA_PARALLEL) || !cell.equals(ONE_CORE);
    }

    private Map<Place, Reading> ours(Panel panel) {
        Function<SummaryRow, Optional<Reading>> reading =
                panel == Panel.EFFICIENCY ? Readings::efficiency : Readings::speedup;
        Role role = panel == Panel.SCALED_SPEEDUP ? Role.SCALED : Role.REQUESTED;
        return Readings.of(
                rows.stream().filter(row -> row.trial().roles().contains(role)).toList(),
                row -> Place.of(cell(row)),
                reading);
    }

    private static Cell cell(SummaryRow row) {
        return new Cell(
                Integer.parseInt(row.trial().factor("ranks")),
                Integer.parseInt(row.trial().factor("threads")));
    }

    /** So many ranks of so many threads, and the two exchanged. */
    private static List<Pair> mirrored() {
        List<Pair> pairs = new ArrayList<>();
        for (int few : SIDE) {
            for (int many : SIDE) {
                if (few < many) {
                    pairs.add(new Pair(Place.of(new Cell(few, many)), Place.of(new Cell(many, few))));
                }
            }
        }
        return pairs;
    }

    private interface CellOf {
        Cell cell(int fixed, int along);
    }

    private static List<Pair> lines(CellOf cells) {
        List<Pair> pairs = new ArrayList<>();
        for (int fixed : SIDE) {
            pairs.addAll(Pair.steps(SIDE.stream()
                    .map(along -> Place.of(cells.cell(fixed, along)))
                    .toList()));
        }
        return pairs;
    }
}
