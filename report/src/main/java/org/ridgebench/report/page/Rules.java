package org.ridgebench.report.page;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Speedup;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Times;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.measurements.Winner;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Panels;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.page.Rule.Standing;

/**
 * How a report stands to twelve rules for reports of performance, found out from its results.
 *
 * <p>Source: Hoefler and Belli (2015), Scientific Benchmarking of Parallel Computing Systems, SC15.
 */
final class Rules {
    /** Facts without which nobody can measure it again. */
    private static final Set<String> NEEDED =
            Set.of("cpu", "cores_usable", "memory", "os", "jvm", "git_commit", "host", "clock_source");

    private static final double SAME = 1e-9;

    private final List<SummaryRow> rows;
    private final List<SummaryRow> timed;
    private final List<Speedup> speedups;
    private final List<Environment> environments;
    private final List<Plot> plots;
    private final int pictures;

    private Rules(List<Chapter> chapters) {
        rows = chapters.stream()
                .flatMap(chapter -> chapter.results().rows().stream())
                .toList();
        timed = rows.stream().filter(row -> row.fit().isPresent()).toList();
        speedups = timed.stream().flatMap(Rules::speedups).toList();
        environments = chapters.stream()
                .flatMap(chapter -> chapter.results().environments().values().stream())
                .distinct()
                .toList();
        List<Picture> drawn = chapters.stream()
                .flatMap(chapter -> chapter.drawing().figures().stream())
                .map(Drawing.Drawn::picture)
                .toList();
        plots = drawn.stream().flatMap(Rules::plots).toList();
        pictures = drawn.size();
    }

    private static Stream<Speedup> speedups(SummaryRow row) {
        return Stream.of(row.relative(), row.absolute(), row.endToEndRelative(), row.endToEndAbsolute())
                .flatMap(Optional::stream);
    }

    private static Stream<Plot> plots(Picture picture) {
        if (picture instanceof Panels panels) {
            return panels.panels().stream();
        }
        return picture instanceof Plot plot ? Stream.of(plot) : Stream.empty();
    }

    static List<Rule> of(List<Chapter> chapters) {
        Rules rules = new Rules(chapters);
        return List.of(
                rules.bases(),
                rules.parts(),
                rules.costs(),
                rules.ratios(),
                rules.intervals(),
                rules.distributions(),
                rules.comparisons(),
                rules.percentiles(),
                rules.setUp(),
                rules.clocks(),
                rules.bounds(),
                rules.plots());
    }

    private Rule bases() {
        long both = timed.stream()
                .filter(row -> row.relative().isPresent() && row.absolute().isPresent())
                .count();
        String how = speedups.isEmpty()
                ? "No speedup is reported."
                : "Each of " + Numbers.of(speedups.size(), "speedup") + " names its base and the base's seconds, under"
                        + " its figure and in summary.csv. " + of(both, timed.size(), "timed trial")
                        + " are divided both ways: by the same trial on one core, and by the fastest serial trial.";
        return new Rule(
                1,
                "Say what a speedup divides by, one core of the same or the best serial program, and how fast that is.",
                Standing.of(speedups.size(), speedups.size()),
                how);
    }

    private Rule parts() {
        List<SummaryRow> left =
                rows.stream().filter(row -> !row.verdict().counts()).toList();
        long unexplained = left.stream().filter(row -> row.reason().isEmpty()).count();
        String how = left.isEmpty()
                ? "Nothing was left out: all " + Numbers.of(rows.size(), "trial") + " count."
                : of(left.size(), rows.size(), "trial") + " count nowhere: "
                        + Stream.of(Verdict.values())
                                .filter(verdict -> !verdict.counts())
                                .map(verdict -> count(left, row -> row.verdict() == verdict) + " " + verdict.word())
                                .filter(text -> !text.startsWith("0 "))
                                .collect(Collectors.joining(", "))
                        + ". Each is listed, "
                        + (unexplained == 0
                                ? "with its reason."
                                : unexplained + " of them without a reason: not run yet.");
        return new Rule(
                2,
                "Say why where only a part of the problems, or of the machine, is shown.",
                left.isEmpty() ? Standing.MET : Standing.of(left.size() - unexplained, left.size()),
                how);
    }

    private Rule costs() {
        return new Rule(
                3,
                "Take the arithmetic mean of costs only, the harmonic mean of rates.",
                Standing.MET,
                "No mean is taken at all: times have medians, and a rate is work over a median time.");
    }

    private Rule ratios() {
        long ratios = timed.stream().flatMap(Rules::ratios).filter(same -> same).count();
        long all = timed.stream().flatMap(Rules::ratios).count();
        return new Rule(
                4,
                "Summarise the costs behind ratios, not the ratios.",
                Standing.of(ratios, all),
                of(ratios, all, "speedup") + " of fit equal the base's median time over their own.");
    }

    private static Stream<Boolean> ratios(SummaryRow row) {
        double own = row.fit().orElseThrow().median();
        return Stream.of(row.relative(), row.absolute())
                .flatMap(Optional::stream)
                .map(speedup -> Math.abs(speedup.baseSeconds() / own - speedup.value()) <= SAME * speedup.value());
    }

    private Rule intervals() {
        long with = count(timed, row -> row.fit().orElseThrow().interval().isPresent());
        IntSummaryStatistics n = timed.stream()
                .mapToInt(row -> row.fit().map(Times::n).orElseThrow())
                .summaryStatistics();
        return new Rule(
                5,
                "Say whether data are deterministic; where they are not, give intervals.",
                Standing.of(with, timed.size()),
                timed.isEmpty()
                        ? "No time counts."
                        : "Answers are deterministic, and compared bit by bit. " + of(with, timed.size(), "median time")
                                + " have an interval, from " + n.getMin()
                                + (n.getMin() == n.getMax() ? "" : " to " + n.getMax())
                                + (n.getMax() == 1 ? " fresh process each" : " fresh processes each")
                                + (with < timed.size() ? "; one process has none, and says nothing of chance." : "."));
    }

    private Rule distributions() {
        long with = count(timed, row -> row.fit().orElseThrow().interval().isPresent());
        return new Rule(
                6,
                "Do not take data for normally distributed without a test.",
                Standing.of(with, with),
                with == 0
                        ? "There is no interval that could assume anything."
                        : "No interval assumes a distribution: those of medians are between order statistics, those of"
                                + " ratios are bootstrapped. Each says what it covers.");
    }

    private Rule comparisons() {
        long enough = count(timed, row -> row.fit().orElseThrow().n() >= Winner.FEWEST_REPETITIONS);
        return new Rule(
                7,
                "Compare by a sound test, not by two means.",
                Standing.of(enough, timed.size()),
                of(enough, timed.size(), "timed trial") + " have the " + Winner.FEWEST_REPETITIONS
                        + " repetitions that a verdict needs. Those whose intervals overlap are tied, and with fewer"
                        + " repetitions there is no verdict.");
    }

    private Rule percentiles() {
        return new Rule(
                8,
                "Ask whether the middle is what matters; give other percentiles where it is not.",
                Standing.of(timed.size(), timed.size()),
                "Beside each median stand the fastest and the slowest repetition, in summary.csv, and every single"
                        + " repetition is drawn. Of ranks it is the slowest that counts.");
    }

    private Rule setUp() {
        Set<String> missing = new TreeSet<>(NEEDED);
        environments.forEach(
                environment -> missing.removeAll(environment.facts().keySet()));
        boolean dirty = environments.stream()
                .anyMatch(environment ->
                        environment.facts().getOrDefault("git_dirty", "").equals("true"));
        List<String> gaps = new ArrayList<>();
        if (!missing.isEmpty()) {
            gaps.add("not recorded: " + String.join(", ", missing));
        }
        if (dirty) {
            gaps.add("the sources had changes that are in no commit");
        }
        return new Rule(
                9,
                "Write down every factor, its levels, and the whole set-up.",
                gaps.isEmpty() ? Standing.MET : Standing.PARTLY,
                "Every factor of every trial is in trials.csv, "
                        + Numbers.of(environments.size(), "environment")
                        + " below with all facts; command lines and the"
                        + " experiment lie in the campaign's folder."
                        + (gaps.isEmpty() ? "" : " But " + String.join("; ", gaps) + "."));
    }

    private Rule clocks() {
        long parallel = count(timed, row -> row.trial().cores() > 1);
        return new Rule(
                10,
                "Say how the time of parallel work is measured, synchronised and summarised.",
                Standing.of(parallel, parallel),
                parallel == 0
                        ? "No timed trial is parallel."
                        : "Fit is timed by one monotonic clock, from data in place to the chosen weights: threads within"
                                + " their process, ranks between two barriers with the slowest deciding, executors as"
                                + " their driver sees them. Phases of every worker are in phases.csv.");
    }

    private Rule bounds() {
        List<String> bounded = plots.stream()
                .filter(plot -> !plot.guides().isEmpty())
                .map(Plot::name)
                .toList();
        return new Rule(
                11,
                "Show upper bounds of what could be reached.",
                pictures == 0 ? Standing.DOES_NOT_APPLY : bounded.isEmpty() ? Standing.NOT_MET : Standing.MET,
                pictures == 0
                        ? "No figure is drawn."
                        : bounded.isEmpty()
                                ? "No figure of this report has a bound in it: nothing was measured that has one."
                                : "A dashed line to compare with is in " + String.join(", ", bounded) + ".");
    }

    private Rule plots() {
        long joined = plots.stream()
                .filter(plot -> plot.curves().stream().anyMatch(curve -> curve.joined()))
                .count();
        return new Rule(
                12,
                "Plot what is needed to see, and join points only where something lies between them.",
                Standing.of(pictures, pictures),
                pictures == 0
                        ? "No figure is drawn."
                        : Numbers.of(pictures, "figure") + " with every repetition and every interval that there is."
                                + " Lines join points in " + of(joined, plots.size(), "plot")
                                + ", over cores or images; names are never joined."
                                + marked());
    }

    private String marked() {
        long hollow = count(timed, row -> row.marks().contains(Mark.OVERSUBSCRIBED));
        return hollow == 0 ? "" : " " + Numbers.of((int) hollow, "oversubscribed trial") + " are hollow.";
    }

    private static long count(List<SummaryRow> rows, Predicate<SummaryRow> which) {
        return rows.stream().filter(which).count();
    }

    /** {@code 3 of 4 trials}. */
    private static String of(long some, long all, String noun) {
        return some + " of " + Numbers.of((int) all, noun);
    }
}
