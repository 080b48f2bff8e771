package org.ridgebench.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.PhaseRow;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.PhaseInterval;

/** What each worker did when, in one iteration: a bar per rank, a colour per phase. */
final class TimelineFigure implements Figure {
    private static final double MILLIS = 1e6;
    private static final double BAR = 0.7;
    private static final int TICKS = 6;
    private static final List<Phase> PHASES = List.of(Phase.values());

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String needs() {
        return "a completed trial with at least two ranks or executors";
    }

    @Override
    public List<Plot> plots(Results results) {
        return List.of();
    }

    /** For each kind of trial the one with the most workers; its first repetition, the last iteration. */
    @Override
    public List<Board> boards(Results results) {
        Set<String> counting =
                results.counting().stream().map(row -> row.trial().id()).collect(Collectors.toSet());
        Map<Map<String, String>, Measurement> chosen = new LinkedHashMap<>();
        for (Measurement measurement : results.measurements()) {
            if (measurement.completed() && counting.contains(measurement.trial().id()) && workers(measurement) > 1) {
                chosen.merge(
                        measurement.trial().factorsBesidesParallelism(),
                        measurement,
                        (one, other) -> workers(other) > workers(one) ? other : one);
            }
        }
        return chosen.values().stream().map(TimelineFigure::board).toList();
    }

    private static long workers(Measurement measurement) {
        return measurement.phases().stream()
                .map(row -> row.interval().worker())
                .distinct()
                .count();
    }

    private static List<PhaseInterval> lastIteration(Measurement measurement) {
        int last = measurement.phases().stream()
                .flatMapToInt(row -> row.iteration().stream())
                .max()
                .orElse(0);
        return measurement.phases().stream()
                .filter(row -> row.iteration().orElse(-1) == last)
                .map(PhaseRow::interval)
                .toList();
    }

    private static Board board(Measurement measurement) {
        List<PhaseInterval> intervals = lastIteration(measurement);
        List<Integer> workers = List.copyOf(
                intervals.stream().map(PhaseInterval::worker).collect(Collectors.toCollection(TreeSet::new)));
        List<Board.Tile> tiles = intervals.stream()
                .map(interval -> new Board.Tile(
                        interval.startNanos() / MILLIS,
                        workers.indexOf(interval.worker()) + (1 - BAR) / 2,
                        interval.elapsedNanos() / MILLIS,
                        BAR,
                        color(interval.phase()),
                        ""))
                .toList();
        List<Board.Swatch> legend = PHASES.stream()
                .filter(phase -> intervals.stream().anyMatch(interval -> interval.phase() == phase))
                .map(phase -> new Board.Swatch(color(phase), phase.word()))
                .toList();
        double end = tiles.stream()
                .map(tile -> tile.left() + tile.width())
                .max(Comparator.naturalOrder())
                .orElse(1.0);
        String trial = measurement.trial().implementation() + " on " + Numbers.of(workers.size(), "rank");
        String schedule = measurement.trial().factor("schedule");
        return new Board(
                "timeline-" + measurement.trial().implementation() + "-"
                        + measurement.trial().samples() + (schedule.isEmpty() ? "" : "-" + schedule),
                new Text(
                        "One iteration of " + trial + ", "
                                + Numbers.count(measurement.trial().samples()) + " images"
                                + (schedule.isEmpty() ? "" : ", " + schedule),
                        List.of("repetition " + measurement.repetition() + ", its last iteration"
                                + (measurement.trial().factor("threads").isEmpty()
                                        ? ""
                                        : "; threads of each rank: "
                                                + measurement.trial().factor("threads"))),
                        "When each rank was in which phase; what is white was spent between phases, or waiting."),
                new Board.Side("milliseconds since the barrier", end, ticks(end)),
                Board.Side.ofNames(
                        "", workers.stream().map(worker -> "rank " + worker).toList()),
                tiles,
                legend);
    }

    private static Color color(Phase phase) {
        return Style.color(PHASES.indexOf(phase));
    }

    private static List<Tick> ticks(double end) {
        double rough = end / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Stream.of(2, 5, 10)
                .mapToDouble(factor -> factor * power)
                .filter(candidate -> candidate >= rough)
                .findFirst()
                .orElse(rough);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end; i++) {
            ticks.add(new Tick(i * step, Numbers.rounded(i * step)));
        }
        return ticks;
    }
}
