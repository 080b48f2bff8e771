package org.ridgebench.report.published;

import static org.ridgebench.report.published.PublishedTable.count;
import static org.ridgebench.report.published.PublishedTable.number;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The heat maps of one figure of 2017, read off; what they clip is a bound.
 *
 * @param panels by cell, those that the figure has
 */
public record PublishedMaps(Map<Panel, Map<Cell, PublishedValue>> panels) {
    public PublishedMaps {
        panels = Collections.unmodifiableMap(new EnumMap<>(panels));
    }

    public static PublishedMaps modelParallel() {
        return read("hybrid_model_parallel.csv");
    }

    public static PublishedMaps dataParallel() {
        return read("hybrid_data_parallel.csv");
    }

    public static PublishedMaps ownImages() {
        return read("own_images_model_parallel.csv");
    }

    private static PublishedMaps read(String file) {
        List<ClippedCell> clipped = ClippedCell.all().stream()
                .filter(cell -> cell.file().equals(file))
                .toList();
        List<CSVRecord> rows = PublishedTable.read(file, row -> row);
        Map<Panel, Map<Cell, PublishedValue>> panels = new EnumMap<>(Panel.class);
        Arrays.stream(Panel.values())
                .filter(panel -> rows.get(0).isMapped(panel.column()))
                .forEach(panel -> panels.put(panel, cells(panel, rows, clipped)));
        return new PublishedMaps(panels);
    }

    private static Map<Cell, PublishedValue> cells(Panel panel, List<CSVRecord> rows, List<ClippedCell> clipped) {
        Map<Cell, PublishedValue> cells = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            Cell cell = new Cell(count(row, "nodes"), count(row, "threads"));
            Optional<PublishedValue> bound = clipped.stream()
                    .filter(found -> found.panel() == panel && found.cell().equals(cell))
                    .map(ClippedCell::value)
                    .findFirst();
            cells.put(cell, bound.orElseGet(() -> PublishedValue.of(number(row, panel.column()))));
        }
        return Collections.unmodifiableMap(cells);
    }
}
