package org.ridgebench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.measurements.Trials.executors;
import static org.ridgebench.measurements.Trials.ranks;
import static org.ridgebench.measurements.Trials.serial;
import static org.ridgebench.measurements.Trials.serialByInverse;
import static org.ridgebench.measurements.Trials.threads;
import static org.ridgebench.measurements.Trials.timedBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.trial.Trial;

class FiguresTest {
    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    private MeasuredCampaign campaign(TrialRow... trials) throws IOException {
        return MeasuredCampaign.create(folder, "test", List.of(trials));
    }

    /** Two sizes, a serial trial with two kernels, threads on one and two cores. */
    private MeasuredCampaign quick() throws IOException {
        return campaign(
                        requested(serial(1_000, "naive")),
                        requested(serial(1_000), Role.REFERENCE),
                        requested(threads(1_000, 1), Role.BASE),
                        requested(threads(1_000, 2)),
                        requested(serial(2_000, "naive")),
                        requested(serial(2_000), Role.REFERENCE),
                        requested(threads(2_000, 1), Role.BASE),
                        requested(threads(2_000, 2)))
                .completed(serial(1_000, "naive"), 9, 11)
                .completed(serial(1_000), 1, 3)
                .completed(threads(1_000, 1), 2.5, 3.5)
                .completed(threads(1_000, 2), 2)
                .completed(serial(2_000, "naive"), 20)
                .completed(serial(2_000), 4)
                .completed(threads(2_000, 1), 6)
                .completed(threads(2_000, 2), 2.5);
    }

    private static List<Plot> plots(Figure figure, MeasuredCampaign campaign) throws IOException {
        return figure.plots(Results.of(campaign.folder()));
    }

    private static Plot plot(List<Plot> plots, String name) {
        return plots.stream()
                .filter(plot -> plot.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Plot plot) {
        return plot.curves().stream().map(Curve::label).toList();
    }

    @Test
    void runtimeHasACurveForEverySetOfFactorsThatVaries() throws IOException {
        Plot runtime = plot(plots(new RuntimeFigure(), quick()), "runtime");

        assertThat(labels(runtime))
                .containsExactly("serial naive", "serial exact", "threads exact, 1 core", "threads exact, 2 cores");
        assertThat(runtime.curves().get(1).points())
                .containsExactly(
                        new Point(1_000, 2, Optional.of(new Interval(1, 3, 0.5)), List.of(1.0, 3.0), false, false),
                        new Point(2_000, 4, Optional.empty(), List.of(4.0), false, false));
        assertThat(runtime.across().ticks()).containsExactly(new Tick(1_000, "1,000"), new Tick(2_000, "2,000"));
        assertThat(runtime.across().scale()).isEqualTo(Scale.LOGARITHMIC);
        assertThat(runtime.text().notes())
                .containsExactly(
                        "medians of 1 to 2 fresh processes, bars: 50 % intervals, none where there is one process");
    }

    @Test
    void runtimeOverCoresHasACurveForEachSize() throws IOException {
        Plot runtime = plot(plots(new RuntimeFigure(), quick()), "runtime-cores");

        assertThat(labels(runtime)).containsExactly("1,000 images", "2,000 images");
        assertThat(runtime.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1.0, 3.0), tuple(2.0, 2.0));
    }

    @Test
    void runtimeOfOneSizeIsOneLineForEachTrial() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(serial(1_000, "naive")), requested(serial(1_000), Role.REFERENCE))
                .completed(serial(1_000, "naive"), 9)
                .completed(serial(1_000), 1);

        Plot runtime = plot(plots(new RuntimeFigure(), campaign), "runtime");

        assertThat(runtime.layout()).isEqualTo(Layout.SIDEWAYS);
        assertThat(runtime.up().ticks()).containsExactly(new Tick(2, "naive"), new Tick(1, "exact"));
        assertThat(runtime.curves().get(0).joined()).as("kernels have no order").isFalse();
        assertThat(runtime.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(2.0, 9.0), tuple(1.0, 1.0));
    }

    @Test
    void speedupHasBothBasesNamedWithTheirSeconds() throws IOException {
        List<Plot> plots = plots(new SpeedupFigure(), quick());

        assertThat(plots)
                .extracting(Plot::name)
                .containsExactly("speedup", "speedup-absolute", "speedup-end-to-end", "speedup-end-to-end-absolute");
        Plot relative = plot(plots, "speedup");
        assertThat(labels(relative)).containsExactly("1,000 images", "2,000 images");
        assertThat(relative.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1.0, 1.0), tuple(2.0, 1.5));
        assertThat(relative.text().notes().get(0))
                .isEqualTo("base: threads exact cholesky on 1 core, 3.00 s at 1,000, 6.00 s at 2,000");
        assertThat(relative.guides()).containsExactly(new Guide("ideal", 1, 1, 2, 2));
        Plot absolute = plot(plots, "speedup-absolute");
        assertThat(absolute.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1.0, 2.0 / 3), tuple(2.0, 1.0));
        assertThat(absolute.text().notes().get(0))
                .isEqualTo("base: serial exact cholesky on 1 core, 2.00 s at 1,000, 4.00 s at 2,000");
    }

    @Test
    void ratiosHaveEachRepetitionAgainstTheMedianOfTheBase() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(serial(1_000), Role.REFERENCE),
                        requested(threads(1_000, 1)),
                        requested(threads(1_000, 2)))
                .completed(serial(1_000), 9)
                .completed(threads(1_000, 1), 2, 8)
                .completed(threads(1_000, 2), 2, 4, 5);

        assertThat(plot(plots(new SpeedupFigure(), campaign), "speedup")
                        .curves()
                        .get(0)
                        .points())
                .extracting(Point::value, Point::raw)
                .containsExactly(tuple(1.0, List.of(2.5, 0.625)), tuple(1.25, List.of(2.5, 1.25, 1.0)));
        assertThat(plot(plots(new SpeedupFigure(), campaign), "speedup-absolute")
                        .curves()
                        .get(0)
                        .points()
                        .get(1)
                        .raw())
                .containsExactly(4.5, 2.25, 1.8);
        Plot efficiency = plot(plots(new EfficiencyFigure(), campaign), "efficiency");
        assertThat(efficiency.curves().get(0).points().get(1).raw()).containsExactly(1.25, 0.625, 0.5);
        assertThat(efficiency.up().to()).as("room for every repetition").isGreaterThanOrEqualTo(2.5);
        assertThat(efficiency.text().caption())
                .endsWith("Small points are single repetitions against the base's median.");
    }

    @Test
    void efficiencyAboveOneIsDrawnAndFlagged() throws IOException {
        Plot efficiency = plot(plots(new EfficiencyFigure(), quick()), "efficiency");

        assertThat(efficiency.curves().get(0).points().get(1))
                .isEqualTo(new Point(2, 0.75, Optional.empty(), List.of(0.75), false, false));
        assertThat(efficiency.curves().get(1).points().get(1))
                .isEqualTo(new Point(2, 1.2, Optional.empty(), List.of(1.2), false, true));
        assertThat(efficiency.up().to()).isGreaterThan(1.2);
        assertThat(efficiency.text().notes()).contains("ringed, above 1: 2,000 images on 2 cores: 1.20");
    }

    @Test
    void oneCoreCountGivesNoFigureOverCores() throws IOException {
        MeasuredCampaign campaign = campaign(requested(serial(1_000), Role.REFERENCE), requested(threads(1_000, 1)))
                .completed(serial(1_000), 1)
                .completed(threads(1_000, 1), 1);

        assertThat(plots(new SpeedupFigure(), campaign)).isEmpty();
        assertThat(plots(new EfficiencyFigure(), campaign)).isEmpty();
        assertThat(plots(new ScaledSpeedupFigure(), campaign)).isEmpty();
        assertThat(plots(new TimersFigure(), campaign)).isEmpty();
        assertThat(plots(new RuntimeFigure(), campaign)).extracting(Plot::name).containsExactly("runtime");
    }

    @Test
    void wrongUnverifiedAndFailedTrialsAreOnNoCurve() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(serial(1_000), Role.REFERENCE),
                        requested(threads(1_000, 1)),
                        requested(threads(1_000, 2)),
                        requested(threads(1_000, 3)),
                        requested(threads(2_000, 1)),
                        requested(threads(2_000, 2)))
                .completed(serial(1_000), 8)
                .completed(threads(1_000, 1), 8)
                .completed(threads(1_000, 2), circumstances(), answer(threads(1_000, 2), "wrong", "wrong"), 0.1)
                .failed(threads(1_000, 3), 1, "")
                .completed(threads(2_000, 1), 8)
                .completed(threads(2_000, 2), 4);

        assertThat(plots(new SpeedupFigure(), campaign)).isEmpty();
        assertThat(plots(new RuntimeFigure(), campaign).get(0).curves())
                .flatExtracting(Curve::points)
                .extracting(Point::value)
                .containsExactly(8.0, 8.0);
    }

    @Test
    void nothingThatCountsGivesNoFigure() throws IOException {
        MeasuredCampaign campaign = campaign(requested(threads(1_000, 1)), requested(threads(1_000, 2)))
                .completed(threads(1_000, 1), 1);

        assertThat(Figures.all())
                .allSatisfy(figure -> assertThat(plots(figure, campaign)).isEmpty());
    }

    @Test
    void oversubscribedPointsAreHollow() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(serial(1_000), Role.REFERENCE),
                        requested(threads(1_000, 1)),
                        requested(threads(1_000, 4)))
                .completed(serial(1_000), 8)
                .completed(threads(1_000, 1), 8)
                .completed(threads(1_000, 4), circumstances(Mark.OVERSUBSCRIBED), answer(threads(1_000, 4)), 4);

        Plot speedup = plot(plots(new SpeedupFigure(), campaign), "speedup");

        assertThat(speedup.curves().get(0).points()).extracting(Point::hollow).containsExactly(false, true);
        assertThat(speedup.text().notes()).contains("hollow: more workers than the machine has cores");
    }

    @Test
    void scaledSpeedupFollowsTheGrowingProblemAndLeavesTheOthersAlone() throws IOException {
        MeasuredCampaign campaign = campaign(
                        added(threads(500, 1), Role.SCALED),
                        added(threads(1_000, 2), Role.SCALED),
                        added(threads(2_000, 4), Role.SCALED),
                        added(threads(1_000, 1), Role.BASE),
                        added(threads(2_000, 1), Role.BASE),
                        added(serial(500), Role.REFERENCE),
                        added(serial(1_000), Role.REFERENCE),
                        added(serial(2_000), Role.REFERENCE))
                .completed(serial(500), 1)
                .completed(serial(1_000), 2)
                .completed(serial(2_000), 4)
                .completed(threads(500, 1), 1.5)
                .completed(threads(1_000, 1), 3)
                .completed(threads(1_000, 2), 2)
                .completed(threads(2_000, 1), 6)
                .completed(threads(2_000, 4), 2.4);

        Plot scaled = plot(plots(new ScaledSpeedupFigure(), campaign), "scaled-speedup");

        assertThat(scaled.curves()).hasSize(1);
        assertThat(scaled.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1.0, 1.0), tuple(2.0, 1.5), tuple(4.0, 2.5));
        assertThat(scaled.text().notes())
                .startsWith(
                        "500 images a core",
                        "base: threads exact cholesky on 1 core, 1.50 s at 500, 3.00 s at 1,000, 6.00 s at 2,000");
        assertThat(plots(new SpeedupFigure(), campaign))
                .as("two points of a diagonal are no curve over cores")
                .isEmpty();
    }

    /** T(1; n₀p) / T(p; n₀p) from the published interim table, for 1,000 images a core on 5 and 10 cores. */
    @Test
    void publishedScaledSpeedupsAreReproduced() throws IOException {
        MeasuredCampaign campaign = campaign(
                        added(threads(5_000, 5), Role.SCALED),
                        added(threads(10_000, 10), Role.SCALED),
                        added(threads(5_000, 1), Role.BASE),
                        added(threads(10_000, 1), Role.BASE),
                        added(serial(5_000), Role.REFERENCE),
                        added(serial(10_000), Role.REFERENCE))
                .completed(serial(5_000), 7)
                .completed(serial(10_000), 14)
                .completed(threads(5_000, 1), 6.274763822555542)
                .completed(threads(5_000, 5), 3.3720932006835938)
                .completed(threads(10_000, 1), 12.567538976669312)
                .completed(threads(10_000, 10), 6.097769737243652);

        List<Point> points = plots(new ScaledSpeedupFigure(), campaign)
                .get(0)
                .curves()
                .get(0)
                .points();

        assertThat(points.get(0).value()).isCloseTo(1.861, within(0.0005));
        assertThat(points.get(1).value()).isCloseTo(2.061, within(0.0005));
    }

    @Test
    void timersHaveALineEachAndAPlotForEachSize() throws IOException {
        MeasuredCampaign campaign = campaign(
                        added(serial(1_000), Role.REFERENCE),
                        added(serial(2_000), Role.REFERENCE),
                        requested(timedBy("jmh", 1_000)),
                        requested(timedBy("loop", 1_000)),
                        requested(timedBy("jmh", 2_000)),
                        requested(timedBy("loop", 2_000)))
                .completed(serial(1_000), 1)
                .completed(serial(2_000), 2)
                .completed(timedBy("jmh", 1_000), 1.1, 1.2)
                .completed(timedBy("loop", 1_000), 1, 1.1)
                .completed(timedBy("jmh", 2_000), 2.1, 2.2)
                .completed(timedBy("loop", 2_000), 2, 2.1);

        List<Plot> plots = plots(new TimersFigure(), campaign);

        assertThat(plots).extracting(Plot::name).containsExactly("timers-1000", "timers-2000");
        assertThat(plots.get(0).up().ticks()).containsExactly(new Tick(2, "jmh"), new Tick(1, "loop"));
        assertThat(plots.get(0).curves().get(0).points())
                .extracting(Point::raw)
                .containsExactly(List.of(1.1, 1.2), List.of(1.0, 1.1));
    }

    @Test
    void curvesStandApartOnlyWhereTheirBarsOverlap() {
        assertThat(Layout.upward(List.of(bar("a", 1, 2), bar("b", 1.9, 3)))).isEqualTo(Layout.APART);
        assertThat(Layout.upward(List.of(bar("a", 1, 2), bar("b", 2.1, 3)))).isEqualTo(Layout.UPWARD);
        assertThat(Layout.upward(List.of(bar("a", 1, 2)))).isEqualTo(Layout.UPWARD);
    }

    private static Curve bar(String label, double low, double high) {
        Interval interval = new Interval(low, high, 0.95);
        return new Curve(label, true, List.of(new Point(2, low, Optional.of(interval), List.of(), false, false)));
    }

    @Test
    void hybridsHaveACurveForEachNumberOfThreads() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(serial(1_000), Role.REFERENCE),
                        requested(ranks(1_000, 1, 1)),
                        requested(ranks(1_000, 2, 1)),
                        requested(ranks(1_000, 1, 2)),
                        requested(ranks(1_000, 2, 2)))
                .completed(serial(1_000), 8)
                .completed(ranks(1_000, 1, 1), 8)
                .completed(ranks(1_000, 2, 1), 5)
                .completed(ranks(1_000, 1, 2), 4)
                .completed(ranks(1_000, 2, 2), 3.2);

        Plot speedup = plot(plots(new SpeedupFigure(), campaign), "speedup");

        assertThat(labels(speedup)).containsExactly("1 thread a rank", "2 threads a rank");
        assertThat(speedup.curves().get(1).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(2.0, 2.0), tuple(4.0, 2.5));
    }

    /** Two sizes, two implementations with a solver each, one and two executors. */
    private MeasuredCampaign spark() throws IOException {
        List<TrialRow> rows = new ArrayList<>();
        for (int size : new int[] {1_000, 60_000}) {
            rows.add(requested(serial(size), Role.REFERENCE));
            rows.add(added(serialByInverse(size), Role.REFERENCE));
            for (String implementation : List.of("spark-inner", "spark-gram")) {
                rows.add(requested(executors(implementation, size, 1), Role.BASE));
                rows.add(requested(executors(implementation, size, 2)));
            }
        }
        MeasuredCampaign campaign = campaign(rows.toArray(TrialRow[]::new));
        return campaign.completed(serial(1_000), 1)
                .completed(serial(60_000), 6)
                .completed(serialByInverse(1_000), 2)
                .completed(serialByInverse(60_000), 12)
                .onExecutors(executors("spark-inner", 1_000, 1), 20, 200 * MIB)
                .onExecutors(executors("spark-inner", 1_000, 2), 10, 100 * MIB, 120 * MIB)
                .onExecutors(executors("spark-inner", 60_000, 1), 40, 900 * MIB)
                .onExecutors(executors("spark-inner", 60_000, 2), 24, 500 * MIB, 600 * MIB)
                .onExecutors(executors("spark-gram", 1_000, 1), 4, 90 * MIB)
                .onExecutors(executors("spark-gram", 1_000, 2), 2, 80 * MIB, 70 * MIB)
                .onExecutors(executors("spark-gram", 1_000, 2), 2, 60 * MIB, 85 * MIB)
                .onExecutors(executors("spark-gram", 60_000, 1), 5, 95 * MIB)
                .onExecutors(executors("spark-gram", 60_000, 2), 3, 90 * MIB, 80 * MIB);
    }

    @Test
    void sparkSpeedupHasALineForEachNumberOfExecutorsAndNamesItsBases() throws IOException {
        List<Plot> plots = plots(new SparkSpeedupFigure(), spark());

        assertThat(plots)
                .extracting(Plot::name)
                .containsExactly("spark-speedup", "spark-speedup-end-to-end", "spark-speedup-relative");
        Plot absolute = plots.get(0);
        assertThat(labels(absolute))
                .containsExactly(
                        "spark-inner inverse, 1 executor",
                        "spark-inner inverse, 2 executors",
                        "spark-gram cholesky, 1 executor",
                        "spark-gram cholesky, 2 executors");
        assertThat(absolute.curves().get(3).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1_000.0, 0.5), tuple(60_000.0, 2.0));
        assertThat(absolute.text().notes().get(0))
                .isEqualTo("base: serial exact cholesky on 1 core, 1.00 s at 1,000, 6.00 s at 60,000");
        assertThat(absolute.guides()).containsExactly(new Guide("as fast as serial", 1_000, 1, 60_000, 1));
        Plot relative = plots.get(2);
        assertThat(labels(relative)).containsExactly("spark-inner inverse", "spark-gram cholesky");
        assertThat(relative.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1_000.0, 2.0), tuple(60_000.0, 40 / 24.0));
    }

    @Test
    void aTimeThatAnExecutorsLossIsInIsOnNoLine() throws IOException {
        Trial recovered = executors("spark-gram", 60_000, 2);
        MeasuredCampaign campaign = spark().completed(recovered, circumstances(Mark.RECOVERED), answer(recovered), 99);

        Curve curve = plots(new SparkSpeedupFigure(), campaign).get(0).curves().get(3);

        assertThat(curve.points().get(1).raw()).containsExactly(2.0);
    }

    @Test
    void withoutExecutorsSparkHasNoFigure() throws IOException {
        Results results = Results.of(quick().folder());

        assertThat(new SparkSpeedupFigure().plots(results)).isEmpty();
        assertThat(new ExecutorMemoryFigure().panels(results)).isEmpty();
    }

    @Test
    void timeAndHeapOfTheSameTrialsStandAboveEachOther() throws IOException {
        Panels panels =
                new ExecutorMemoryFigure().panels(Results.of(spark().folder())).get(0);

        Plot time = panels.panels().get(0);
        Plot heap = panels.panels().get(1);
        assertThat(panels.text().title()).isEqualTo("Time and heap on 2 executors");
        assertThat(labels(time)).containsExactly("spark-inner inverse", "spark-gram cholesky");
        assertThat(labels(heap)).isEqualTo(labels(time));
        assertThat(time.across()).isEqualTo(heap.across());
        assertThat(time.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1_000.0, 10.0), tuple(60_000.0, 24.0));
        assertThat(heap.curves().get(1).points())
                .containsExactly(
                        new Point(1_000, 85, Optional.empty(), List.of(80.0, 85.0), false, false),
                        new Point(60_000, 90, Optional.empty(), List.of(90.0), false, false));
        assertThat(heap.guides())
                .extracting(Guide::label, Guide::fromAt, Guide::fromValue, Guide::toAt)
                .startsWith(
                        tuple("all of it: 1,024 MiB", 1_000.0, 1_024.0, 60_000.0),
                        tuple("2017 stopped at 20,000", 20_000.0, 0.0, 20_000.0));
    }

    @Test
    void whereRowsComeAgainOnlyTimesMeanAnything() throws IOException {
        Trial trial = executors("spark-gram", 60_000, 2);
        MeasuredCampaign campaign = spark().completed(trial, circumstances(Mark.REPEATED_ROWS), answer(trial), 3);

        assertThat(plots(new SparkSpeedupFigure(), campaign).get(0).text().notes())
                .contains("where rows come again, copies are validated with: there only the times mean anything");

        MeasuredCampaign oneSize = MeasuredCampaign.create(
                        folder, "copies", List.of(requested(serial(1_000), Role.REFERENCE)))
                .completed(serial(1_000), circumstances(Mark.REPEATED_ROWS), answer(serial(1_000)), 3);
        assertThat(plots(new RuntimeFigure(), oneSize).get(0).text().notes())
                .contains("where rows come again, copies are validated with: there only the times mean anything");
    }
}
