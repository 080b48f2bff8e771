package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Text;

/** A figure's values over ranks x threads, written into every cell and never clipped; one map for each set of other factors. */
final class HeatMaps {
    private static final Set<String> PLACE = Set.of("ranks", "threads");
    /** Factors that files are told apart by, where implementation, size and schedule are the same. */
    private static final List<String> FURTHER = List.of("dataset", "kernel", "solver", "timer", TrialRow.MACHINE);

    private static final Color FULL = new Color(0x0072B2);
    private static final Color FULL_GREY = new Color(0x666666);
    private static final double FAINTEST = 0.08;

    private final String name;
    private final String title;
    private final ToDoubleFunction<SummaryRow> value;

    private HeatMaps(String name, String title, ToDoubleFunction<SummaryRow> value) {
        this.name = name;
        this.title = title;
        this.value = value;
    }

    /** Speedup over the same on one core; of problems of one size, or of those that grow with their cores. */
    static List<Board> speedup(Results results, boolean grown) {
        String title = grown ? "Scaled speedup of fit" : "Speedup of fit";
        return new HeatMaps(grown ? "scaled-speedup" : "speedup", title, row -> row.relative()
                        .orElseThrow()
                        .value())
                .maps(results, grown);
    }

    /** Speedup over cores. */
    static List<Board> efficiency(Results results) {
        return new HeatMaps("efficiency", "Efficiency of fit", row -> row.efficiency()
                        .orElseThrow())
                .maps(results, false);
    }

    private List<Board> maps(Results results, boolean grown) {
        Map<Map<String, String>, List<SummaryRow>> groups = results.counting().stream()
                .filter(row -> row.trial().factors().containsKey("ranks"))
                .filter(row -> row.relative().isPresent())
                .filter(row ->
                        row.trial().cores() == 1 || row.trial().roles().contains(grown ? Role.SCALED : Role.REQUESTED))
                .collect(
                        Collectors.groupingBy(row -> key(row.trial(), grown), LinkedHashMap::new, Collectors.toList()));
        groups.values()
                .removeIf(rows -> count(rows, "ranks").size() < 2
                        || count(rows, "threads").size() < 2
                        || rows.stream().noneMatch(row -> row.trial().cores() > 1));
        Labels labels = new Labels(groups.keySet());
        List<Board> maps = new ArrayList<>();
        groups.forEach((key, rows) -> maps.add(map(
                fileName(key, labels.varying()),
                groups.size() == 1 ? key.getOrDefault("implementation", "") : labels.label(key),
                rows,
                results.rows())));
        return maps;
    }

    private static Map<String, String> key(TrialRow trial, boolean grown) {
        Map<String, String> key = new LinkedHashMap<>(trial.factorsWithout(PLACE));
        if (grown) {
            key.remove("samples");
            key.put("perCore", Integer.toString(trial.samples() / trial.cores()));
        }
        return key;
    }

    private static Set<Integer> count(List<SummaryRow> rows, String factor) {
        return rows.stream()
                .map(row -> Integer.valueOf(row.trial().factor(factor)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String fileName(Map<String, String> key, Set<String> varying) {
        String size = key.containsKey("samples") ? key.get("samples") : key.get("perCore") + "-a-core";
        Stream<String> further = FURTHER.stream().filter(varying::contains).map(factor -> key.getOrDefault(factor, ""));
        return Stream.concat(
                        Stream.of(name, "map", key.getOrDefault("implementation", ""), size),
                        Stream.concat(Stream.of(key.getOrDefault("schedule", "")), further))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private Board map(String fileName, String label, List<SummaryRow> rows, List<SummaryRow> all) {
        List<Integer> ranks = List.copyOf(count(rows, "ranks"));
        List<Integer> threads = List.copyOf(count(rows, "threads"));
        double most = rows.stream().mapToDouble(value).max().orElse(1);
        List<Board.Tile> tiles = rows.stream()
                .map(row -> new Board.Tile(
                        threads.indexOf(Integer.valueOf(row.trial().factor("threads"))),
                        ranks.indexOf(Integer.valueOf(row.trial().factor("ranks"))),
                        1,
                        1,
                        shade(value.applyAsDouble(row) / most),
                        Numbers.measured(value.applyAsDouble(row)) + (Curves.hollow(row) ? " *" : "")))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(Notes.bases(rows, all, SummaryRow::relative));
        if (rows.stream().anyMatch(Curves::hollow)) {
            notes.add("*: more workers than the machine has cores");
        }
        return new Board(
                fileName,
                new Text(title + " over ranks and threads: " + label, notes, "Every value as measured, none clipped.")
                        .drawnFrom(Notes.sources(rows, SummaryRow::relative)),
                Board.Side.ofNames("threads of each rank", words(threads)),
                Board.Side.ofNames("ranks", words(ranks)),
                tiles,
                List.of());
    }

    static List<String> words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    /** White to blue. */
    private static Color shade(double share) {
        return shade(FULL, share);
    }

    /** White to grey: for what was not measured here. */
    static Color grey(double share) {
        return shade(FULL_GREY, share);
    }

    private static Color shade(Color full, double share) {
        double weight = FAINTEST + (1 - FAINTEST) * Math.max(0, Math.min(1, share));
        return new Color(mix(full.getRed(), weight), mix(full.getGreen(), weight), mix(full.getBlue(), weight));
    }

    private static int mix(int full, double weight) {
        return (int) Math.round(255 + weight * (full - 255));
    }
}
