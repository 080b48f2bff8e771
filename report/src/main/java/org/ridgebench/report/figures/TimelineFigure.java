package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Style;
import org.ridgebench.report.chart.Text;
import org.ridgebench.report.chart.Tick;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.PhaseInterval;
import org.ridgebench.trial.PhasesFile;

/** What each rank or executor, and a driver, did when in one iteration: a bar for each, a colour per phase. */
final class TimelineFigure implements Figure {
    private static final double MILLIS = 1e6;
    private static final double BAR = 0.7;
    private static final int TICKS = 6;

    /** Of the iteration: less is not seen. */
    private static final double THINNEST = 0.002;

    private static final List<Phase> PHASES = List.of(Phase.values());

    /** Factors that files are told apart by, where implementation, samples and schedule are the same. */
    private static final List<String> FURTHER =
            List.of("dataset", "kernel", "solver", "executorMemory", "timer", TrialRow.MACHINE);

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String needs() {
        return "a completed trial with at least two ranks, or an executor and its driver";
    }

    /** For each kind of trial the one with the most workers; its first repetition, the last iteration. */
    @Override
    public List<Board> pictures(Results results) {
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
        Set<String> varying = new Labels(chosen.keySet()).varying();
        return chosen.values().stream()
                .map(measurement -> board(measurement, varying))
                .toList();
    }

    private static long workers(Measurement measurement) {
        return measurement.phases().stream()
                .map(row -> row.interval().worker())
                .distinct()
                .count();
    }

    private static Board board(Measurement measurement, Set<String> varying) {
        Timeline timeline = Timeline.ofLastIteration(measurement);
        List<Board.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < timeline.bars().size(); i++) {
            tiles.addAll(tiles(timeline.bars().get(i), i, timeline.end()));
        }
        List<Board.Swatch> legend = PHASES.stream()
                .filter(phase -> timeline.intervals().stream().anyMatch(interval -> interval.phase() == phase))
                .map(phase -> new Board.Swatch(color(phase), phase.word()))
                .toList();
        double end = timeline.end() / MILLIS;
        boolean onExecutors = onExecutors(measurement.trial());
        String worker = onExecutors ? "executor" : "rank";
        return new Board(
                fileName(measurement.trial(), varying),
                new Text(
                                title(measurement.trial(), worker, varying),
                                notes(measurement, timeline, onExecutors),
                                "When each " + worker
                                        + " was in which phase; what is white was spent between phases, or"
                                        + " waiting.")
                        .drawnFrom(List.of(measurement.trial().id())),
                new Board.Side(
                        onExecutors ? "milliseconds since the iteration began" : "milliseconds since the barrier",
                        end,
                        ticks(end)),
                Board.Side.ofNames(
                        "",
                        timeline.bars().stream()
                                .map(bar -> bar.worker() == PhasesFile.DRIVER ? "driver" : worker + " " + bar.worker())
                                .toList()),
                tiles,
                legend);
    }

    private static boolean onExecutors(TrialRow trial) {
        return trial.factors().containsKey("executors");
    }

    /** What is shorter than the thinnest tile is drawn as that, not beyond the end: tasks of a millisecond are seen, too. */
    private static List<Board.Tile> tiles(Timeline.Bar bar, int row, long end) {
        List<Board.Tile> tiles = new ArrayList<>();
        double height = BAR / bar.lanes().size();
        for (int lane = 0; lane < bar.lanes().size(); lane++) {
            for (PhaseInterval interval : bar.lanes().get(lane)) {
                double width = Math.max((double) interval.elapsedNanos(), end * THINNEST);
                tiles.add(new Board.Tile(
                        Math.min((double) interval.startNanos(), end - width) / MILLIS,
                        row + (1 - BAR) / 2 + lane * height,
                        width / MILLIS,
                        height,
                        color(interval.phase()),
                        ""));
            }
        }
        return tiles;
    }

    private static String fileName(TrialRow trial, Set<String> varying) {
        Stream<String> first = Stream.of("timeline", trial.implementation(), Integer.toString(trial.samples()));
        return Stream.concat(first, Stream.concat(schedule(trial), further(trial, varying)))
                .collect(Collectors.joining("-"));
    }

    private static String title(TrialRow trial, String worker, Set<String> varying) {
        String start = "One iteration of " + trial.implementation() + " on "
                + Numbers.of(Integer.parseInt(trial.factor(worker + "s")), worker);
        Stream<String> images = Stream.of(Numbers.count(trial.samples()) + " images");
        return Stream.of(Stream.of(start), images, schedule(trial), further(trial, varying))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> schedule(TrialRow trial) {
        return Stream.of(trial.factor("schedule")).filter(word -> !word.isEmpty());
    }

    private static Stream<String> further(TrialRow trial, Set<String> varying) {
        return FURTHER.stream().filter(varying::contains).map(trial::factor).filter(word -> !word.isEmpty());
    }

    private static List<String> notes(Measurement measurement, Timeline timeline, boolean onExecutors) {
        double thinnest = timeline.end() * THINNEST;
        long thin = timeline.intervals().stream()
                .filter(interval -> interval.elapsedNanos() < thinnest)
                .count();
        Stream<String> widened = thin == 0
                ? Stream.empty()
                : Stream.of(Numbers.of((int) thin, "phase") + " of less than " + Numbers.rounded(thinnest / MILLIS)
                        + " ms drawn as long as that");
        return Stream.concat(Stream.of(note(measurement, onExecutors)), widened).toList();
    }

    private static String note(Measurement measurement, boolean onExecutors) {
        String each = measurement.trial().factor(onExecutors ? "executorCores" : "threads");
        return "repetition " + measurement.repetition() + ", its last iteration"
                + (each.isEmpty()
                        ? ""
                        : "; " + (onExecutors ? "cores of each executor: " : "threads of each rank: ") + each);
    }

    static Color color(Phase phase) {
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
