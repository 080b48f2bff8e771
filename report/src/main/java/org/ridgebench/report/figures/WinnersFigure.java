package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgebench.measurements.Contender;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Overtaking;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Task;
import org.ridgebench.measurements.Timed;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.measurements.Winner;
import org.ridgebench.measurements.Winner.Outcome;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.report.chart.CellMap;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Style;
import org.ridgebench.report.chart.Text;

/** Who is fastest at which size on how many cores: one map for fits, one from end to end. */
final class WinnersFigure implements Figure {
    private static final double UNDECIDED = 0.35;
    private static final int MOST_CROSSOVERS = 4;

    private static final String CAPTION =
            "Each cell: the fastest way to solve that size on so many cores, with its median time. Striped cells are ties:"
                    + " the intervals of both colours overlap. White cells: nobody who counts was measured there. Serial trials compete on any number of cores, since they may leave"
                    + " the others idle. All crossovers, and every cell in numbers: crossovers.csv, winners.csv.";

    @Override
    public String name() {
        return "winners";
    }

    @Override
    public String needs() {
        return "two ways at least to solve the same task on the same number of cores";
    }

    @Override
    public List<CellMap> pictures(Results results) {
        List<CellMap> maps = new ArrayList<>();
        for (Timed timed : Timed.values()) {
            Map<Task, List<Winner>> tasks = Tasks.bySize(Winner.of(results.rows(), timed), Winner::task);
            tasks.values().removeIf(cells -> cells.stream().allMatch(cell -> cell.outcome() == Outcome.ALONE));
            tasks.forEach((task, cells) -> maps.add(map(results, timed, task, tasks.keySet(), cells)));
        }
        return maps;
    }

    private static CellMap map(Results results, Timed timed, Task task, Collection<Task> tasks, List<Winner> winners) {
        List<Integer> cores =
                winners.stream().map(Winner::cores).distinct().sorted().toList();
        List<Integer> sizes = Tasks.sizes(winners, Winner::task);
        Contenders contenders = new Contenders(
                Tasks.counting(results, task).stream()
                        .map(row -> Contender.of(row.trial()))
                        .toList(),
                winners.stream().flatMap(winner -> winner.leaders().stream()).toList());
        List<CellMap.Cell> cells = winners.stream()
                .map(winner -> cell(
                        winner,
                        cores.indexOf(winner.cores()),
                        // The largest at the top, as on any axis.
                        sizes.size() - 1 - sizes.indexOf(winner.task().samples()),
                        contenders))
                .toList();
        List<String> rows = new ArrayList<>(Tasks.words(sizes));
        Collections.reverse(rows);
        String what = timed == Timed.FIT ? "Fastest fit" : "Fastest from end to end";
        return new CellMap(
                (timed == Timed.FIT ? "winners" : "winners-end-to-end") + Tasks.fileSuffix(task, tasks),
                new Text(
                                what + " over images and cores" + Tasks.suffix(task, tasks),
                                notes(results, timed, task, winners, contenders),
                                CAPTION)
                        .drawnFrom(Tasks.rows(results, task)),
                new CellMap.Side("cores", Tasks.words(cores)),
                new CellMap.Side("images", rows),
                cells,
                contenders.legend());
    }

    private static CellMap.Cell cell(Winner winner, int column, int row, Contenders contenders) {
        List<Contender> leaders = winner.leaders();
        boolean tie = winner.outcome() == Outcome.TIE;
        boolean undecided = winner.outcome() == Outcome.NO_VERDICT;
        Color color = contenders.color(leaders.get(0));
        List<String> lines = new ArrayList<>();
        lines.add(
                tie
                        ? "tie: " + leaders.stream().map(contenders::label).collect(Collectors.joining(", "))
                        : contenders.label(leaders.get(0)));
        lines.add(Numbers.seconds(times(winner).median()));
        if (undecided || winner.outcome() == Outcome.ALONE) {
            lines.add(winner.outcome().word());
        }
        return new CellMap.Cell(
                column,
                row,
                undecided ? Style.paler(color, UNDECIDED) : color,
                tie ? Optional.of(contenders.color(leaders.get(1))) : Optional.empty(),
                lines);
    }

    private static List<String> notes(
            Results results, Timed timed, Task task, List<Winner> winners, Contenders contenders) {
        List<String> notes = new ArrayList<>();
        if (winners.stream().anyMatch(winner -> winner.outcome() == Outcome.NO_VERDICT)) {
            notes.add(
                    winners.stream().allMatch(winner -> times(winner).n() == 1)
                            ? "pale: one fresh process each, so there is no interval, and no verdict"
                            : "pale, no verdict: somebody there has fewer than " + Winner.FEWEST_REPETITIONS
                                    + " repetitions, and intervals of so few say too little");
        }
        notes.addAll(leftOut(results.rows()));
        List<Overtaking> crossovers = Overtaking.of(results.rows(), timed).stream()
                .filter(found -> found.task().withSamples(0).equals(task))
                .filter(found -> lead(found, winners))
                .toList();
        List<Overtaking> told = crossovers.stream()
                .filter(WinnersFigure::isBounded)
                .limit(MOST_CROSSOVERS)
                .toList();
        told.forEach(found -> notes.add(sentence(found, contenders)));
        int further = crossovers.size() - told.size();
        if (further > 0) {
            notes.add(
                    told.isEmpty()
                            ? "crossovers.csv has " + Numbers.of(further, "crossover") + ", open at both ends"
                            : "crossovers.csv has " + Numbers.of(further, "further crossover"));
        }
        return notes;
    }

    private static Times times(Winner winner) {
        return winner.timed().times(winner.fastest()).orElseThrow();
    }

    /** Whether both are fastest somewhere on that many cores: crossovers of others concern nobody here. */
    private static boolean lead(Overtaking found, List<Winner> winners) {
        Set<Contender> leaders = winners.stream()
                .filter(winner -> winner.cores() == found.cores())
                .flatMap(winner -> winner.leaders().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return leaders.contains(found.below()) && leaders.contains(found.beyond());
    }

    /** Whether anything is known of where it is. */
    private static boolean isBounded(Overtaking found) {
        return found.crossover()
                .interval()
                .filter(interval -> interval.low() > 0 || Double.isFinite(interval.high()))
                .isPresent();
    }

    private static String sentence(Overtaking found, Contenders contenders) {
        return "on " + Numbers.of(found.cores(), "core") + " " + contenders.label(found.beyond()) + " overtakes "
                + contenders.label(found.below()) + " at "
                + Numbers.count(found.crossover().size()) + " images"
                + between(found.crossover().interval().orElseThrow());
    }

    /** An end beyond all sizes that were measured is not known. */
    private static String between(Interval interval) {
        String low = interval.low() > 0 ? Numbers.count(interval.low()) : "below all";
        String high = Double.isFinite(interval.high()) ? Numbers.count(interval.high()) : "beyond all";
        return " [" + low + ", " + high + "]";
    }

    private static List<String> leftOut(List<SummaryRow> rows) {
        List<String> parts = new ArrayList<>();
        long invalid =
                rows.stream().filter(row -> row.verdict() == Verdict.INVALID).count();
        long oversubscribed = rows.stream()
                .filter(row -> row.verdict().counts() && row.marks().contains(Mark.OVERSUBSCRIBED))
                .count();
        if (invalid > 0) {
            parts.add(invalid + " invalid");
        }
        if (oversubscribed > 0) {
            parts.add(oversubscribed + " oversubscribed");
        }
        return parts.isEmpty() ? List.of() : List.of("not competing: trials that are " + String.join(", ", parts));
    }
}
