package org.ridgebench.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.measurements.Trials.ranks;
import static org.ridgebench.measurements.Trials.serial;
import static org.ridgebench.measurements.Trials.threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Calibration;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.report.SampleCampaigns;
import org.ridgebench.report.chart.CellMap;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Gallery;
import org.ridgebench.report.chart.Graph;
import org.ridgebench.report.chart.Panels;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Trend;
import org.ridgebench.trial.CorePeak;
import org.ridgebench.trial.ExamplesFile;

/** What the figures beside speedups say, on numbers that can be checked by hand. */
class AnalysisFiguresTest {
    private static final int SIZE = 1_000;

    @TempDir
    private Path folder;

    /** Serial takes 8 s; threads 12 s on one core, 7 s on two, 2 s on four; half of each fit is gram. */
    private MeasuredCampaign small(int repetitions) throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(
                folder.resolve(repetitions + " repetitions"),
                "small",
                List.of(
                        requested(serial(SIZE), Role.REFERENCE),
                        requested(threads(SIZE, 1), Role.BASE),
                        requested(threads(SIZE, 2)),
                        requested(threads(SIZE, 4)),
                        requested(threads(SIZE, 8))));
        for (int i = 0; i < repetitions; i++) {
            campaign.completed(serial(SIZE), 8 + i)
                    .completed(threads(SIZE, 1), 12)
                    .completed(threads(SIZE, 2), 7 + 2 * i)
                    .completed(threads(SIZE, 4), 2);
        }
        return campaign;
    }

    private static Results results(MeasuredCampaign campaign) throws IOException {
        return Results.of(campaign.folder());
    }

    @Test
    void aCellOfTheWinnerMapNamesTheFastestItsTimeAndWhetherItIsATie() throws IOException {
        List<CellMap> maps = new WinnersFigure().pictures(results(small(6)));

        assertThat(maps).extracting(CellMap::name).containsExactly("winners", "winners-end-to-end");
        CellMap fits = maps.get(0);
        assertThat(fits.columns().words()).containsExactly("1", "2", "4");
        assertThat(fits.rows().words()).containsExactly("1,000");
        // Serial: 8 to 13 s; two threads: 7 to 17 s; one thread 12 s.
        assertThat(fits.cells())
                .extracting(CellMap.Cell::column, CellMap.Cell::row, CellMap.Cell::lines)
                .containsExactly(
                        tuple(0, 0, List.of("tie: serial, threads", "10.5 s")),
                        tuple(1, 0, List.of("tie: serial, threads", "10.5 s")),
                        tuple(2, 0, List.of("threads", "2.00 s")));
        assertThat(fits.cells().get(0).stripes()).isPresent();
        assertThat(fits.cells().get(2).stripes()).isEmpty();
        assertThat(fits.text().notes()).isEmpty();
    }

    @Test
    void withOneRepetitionNobodyWins() throws IOException {
        CellMap fits = new WinnersFigure().pictures(results(small(1))).get(0);

        assertThat(fits.cells().get(2).lines()).containsExactly("threads", "2.00 s", "no verdict");
        assertThat(fits.cells().get(2).stripes()).isEmpty();
        assertThat(fits.text().notes())
                .containsExactly("pale: one fresh process each, so there is no interval, and no verdict");
    }

    @Test
    void whoDoesNotCompeteIsCounted() throws IOException {
        MeasuredCampaign campaign =
                small(6).completed(threads(SIZE, 8), circumstances(Mark.OVERSUBSCRIBED), answer(threads(SIZE, 8)), 0.5);
        assertThat(new WinnersFigure().pictures(results(campaign)).get(0).text().notes())
                .containsExactly("not competing: trials that are 1 oversubscribed");
    }

    @Test
    void crossoversStandUnderTheTitleWithTheirIntervals() throws IOException {
        CellMap map = new WinnersFigure()
                .pictures(results(SampleCampaigns.spark(folder)))
                .get(0);

        assertThat(map.text().notes())
                .element(1)
                .asString()
                .matches("on 2 cores spark-gram overtakes serial at [23][0-9],[0-9]{3} images \\[[0-9,]+, [0-9,]+\\]");
    }

    @Test
    void theCostIsTheFewestCoresThatBeatOneSerialCoreOrNever() throws IOException {
        List<CellMap> maps = new CostFigure().pictures(results(small(6)));

        assertThat(maps).extracting(CellMap::name).containsExactly("cost", "cost-end-to-end");
        assertThat(maps.get(0).cells()).extracting(CellMap.Cell::lines).containsExactly(List.of("4 cores", "surely"));
        assertThat(maps.get(0).text().notes()).containsExactly("to beat, the fastest serial trial: 10.5 s at 1,000");
        // All end-to-end times are the same.
        assertThat(maps.get(1).cells()).extracting(CellMap.Cell::lines).containsExactly(List.of("never, up to 4"));
        assertThat(new CostFigure().pictures(results(small(1))).get(0).cells())
                .extracting(CellMap.Cell::lines)
                .containsExactly(List.of("2 cores", "not surely"));
    }

    @Test
    void bothBasesStandBesideTheirQuotient() throws IOException {
        List<Plot> plots = new PriceFigure().pictures(results(small(1)));

        assertThat(plots).extracting(Plot::name).containsExactly("price-bases");
        assertThat(plots.get(0).curves())
                .extracting(Curve::label)
                .containsExactly("relative speedup", "absolute speedup", "their quotient");
        // 12 / 2, 8 / 2, 12 / 8.
        assertThat(plots.get(0).curves())
                .extracting(curve -> curve.points().get(0).value())
                .containsExactly(6.0, 4.0, 1.5);
        assertThat(plots.get(0).text().notes())
                .containsExactly(
                        "absolute base: serial exact cholesky on 1 core, 8.00 s at 1,000",
                        "one fresh process each: no interval");
    }

    @Test
    void theMeasuredSerialShareStandsAboveTheInferredOne() throws IOException {
        List<Panels> pictures = new SerialShareFigure().pictures(results(small(6)));

        List<Plot> panels = pictures.get(0).panels();
        List<Point> measured = panels.get(0).curves().get(0).points();
        List<Point> inferred = panels.get(1).curves().get(0).points();
        assertThat(measured).extracting(Point::at).containsExactly(2.0, 4.0);
        // Half of 2 s over 12 s; and (1/6 - 1/4) / (3/4).
        assertThat(measured.get(1).value()).isCloseTo(1.0 / 12, within(1e-9));
        assertThat(inferred.get(1).value()).isCloseTo(-1.0 / 9, within(1e-9));
        assertThat(measured.get(0).interval()).isPresent();
        assertThat(inferred.get(0)
                        .interval()
                        .orElseThrow()
                        .holds(inferred.get(0).value()))
                .isTrue();
        // A higher speedup infers a lower share: 12 / 7 is the highest, 12 / 17 the lowest.
        assertThat(inferred.get(0).interval().orElseThrow().low()).isGreaterThan(2 * (7.0 / 12 - 0.5) - 1e-9);
        assertThat(panels.get(0).up()).isEqualTo(panels.get(1).up());
    }

    @Test
    void lawsAreDrawnThroughTheirPointsAndDashedBeyond() throws IOException {
        List<Plot> plots = new ScalingFitFigure().pictures(results(SampleCampaigns.laws(folder)));

        assertThat(plots).extracting(Plot::name).containsExactly("scaling-fit");
        Plot plot = plots.get(0);
        assertThat(plot.curves().get(0).points()).hasSize(8);
        assertThat(plot.trends())
                .extracting(Trend::label, Trend::dashed)
                .containsExactly(
                        tuple("Amdahl", false),
                        tuple("Amdahl, extrapolated", true),
                        tuple("Universal Scalability Law", false),
                        tuple("Universal Scalability Law, extrapolated", true));
        Trend law = plot.trends().get(2);
        Trend beyond = plot.trends().get(3);
        assertThat(law.at().get(0)).isEqualTo(1);
        assertThat(law.at().get(60)).isCloseTo(16, within(1e-9));
        assertThat(beyond.at().get(60)).isCloseTo(32, within(1e-9));
        // Planted: 10 (1 + 0.04 x 15 + 0.004 x 240) / 16 on sixteen cores.
        assertThat(law.values().get(60)).isCloseTo(1.6, within(0.1));
        assertThat(plot.text().notes().get(0))
                .matches("Universal Scalability Law \\(preferred\\): σ 0\\.0\\d+ \\[.*\\], κ 0\\.00\\d+ \\[.*\\],"
                        + " fastest on 1\\d\\.\\d cores; AICc -\\d+\\.\\d");
        assertThat(plot.text().notes().get(1)).startsWith("Amdahl: serial share 0.");
        assertThat(plot.text().notes().get(2))
                .isEqualTo("dashed: extrapolated beyond 16 cores, where nothing was measured");
    }

    @Test
    void aRefusedFitShowsItsPointsAndSaysWhy() throws IOException {
        List<Plot> plots = new ScalingFitFigure().pictures(results(small(6)));

        assertThat(plots).extracting(Plot::name).containsExactly("scaling-fit");
        assertThat(plots.get(0).trends()).isEmpty();
        assertThat(plots.get(0).curves().get(0).points()).hasSize(3);
        assertThat(plots.get(0).text().notes().get(0))
                .isEqualTo("no law for threads: a fit needs 6 numbers of cores, there are 3; left out: 1 pending");
    }

    @Test
    void theRateOfTheGramPhaseStandsBesideThePeakOfItsCores() throws IOException {
        MeasuredCampaign campaign = small(1).withWeights(threads(SIZE, 4), 100, 10);
        campaign.folder()
                .add(new Calibration(
                        MeasuredCampaign.ENVIRONMENT.hash(), MeasuredCampaign.STARTED, new CorePeak(70, 35, 8)));

        Plot plot = new GramRateFigure().pictures(results(campaign)).get(0);

        assertThat(plot.curves()).extracting(Curve::label).containsExactly("Gram phase", "peak of the cores used");
        // 800 rows x 100² in half of 8, 12, 7 and 2 s.
        assertThat(plot.curves().get(0).points())
                .extracting(Point::value)
                .usingComparatorForType((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1, Double.class)
                .containsExactly(8e-3 / 4, 8e-3 / 6, 8e-3 / 3.5, 8e-3);
        assertThat(plot.curves().get(1).points()).extracting(Point::value).containsExactly(70.0, 70.0, 140.0, 280.0);
        assertThat(plot.text().notes())
                .containsExactly(
                        "one fresh process each: no interval",
                        "peak of one core, GFLOP/s: 70 in float32, 35 in float64");
    }

    @Test
    void withoutARecordedPeakNoBoundIsDrawn() throws IOException {
        MeasuredCampaign campaign = small(1);
        assertThat(new GramRateFigure().pictures(results(campaign)))
                .as("nothing says how large images are")
                .isEmpty();

        Plot plot = new GramRateFigure()
                .pictures(results(campaign.withWeights(threads(SIZE, 4), 100, 10)))
                .get(0);

        assertThat(plot.curves()).hasSize(1);
        assertThat(plot.text().notes()).contains("no peak of a core was recorded in this campaign: no bound is drawn");
    }

    @Test
    void superlinearPointsStandBesideTheirCaches() throws IOException {
        MeasuredCampaign campaign = small(6).withWeights(threads(SIZE, 4), 100, 10);

        List<String> notes = ((Plot)
                        new EfficiencyFigure().pictures(results(campaign)).get(0))
                .text()
                .notes();

        // 800 x 100 bytes over 4 cores, and 8 bytes x (100² + 100 x 10 + 100) = 108,800.
        assertThat(notes)
                .last()
                .isEqualTo(
                        "superlinear, a core's working set beside its caches: threads: 106 KiB, L2 unknown, L3 unknown");
    }

    /** Rank 0 computes and sends, both solve and validate, and all of it is recorded in another order. */
    @Test
    void theGraphIsWhatRanksRecorded() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(
                        folder, "ranks", List.of(requested(serial(SIZE), Role.REFERENCE), requested(ranks(SIZE, 2, 1))))
                .completed(serial(SIZE), 1)
                .completed(ranks(SIZE, 2, 1), 1)
                .withPhases(
                        ranks(SIZE, 2, 1),
                        1,
                        ",0,load,0,5000000",
                        ",0,distribute,5000000,1000000",
                        ",0,distribute,6000000,2000000",
                        ",1,distribute,0,9000000",
                        "0,0,gram,0,1",
                        "1,1,validate,60000000,2000000",
                        "1,0,gram,0,20000000",
                        "1,0,broadcast,20000000,4000000",
                        "1,1,broadcast,0,24000000",
                        "1,1,solve,24000000,30000000",
                        "1,0,solve,24000000,25000000",
                        "1,0,validate,50000000,1000000",
                        "1,0,reduce,51000000,15000000",
                        "1,1,reduce,62000000,3000000");

        Graph graph = new ComputationGraphFigure().pictures(results(campaign)).get(0);

        assertThat(graph.lanes()).containsExactly("rank 0", "rank 1");
        assertThat(graph.nodes())
                .extracting(Graph.Node::from, Graph.Node::to, Graph.Node::level, Graph.Node::label)
                .containsExactlyInAnyOrder(
                        tuple(0, 0, 0, "load 5.00 ms"),
                        tuple(0, 1, 1, "distribute 3.00 ms"),
                        tuple(0, 0, 2, "gram 20.0 ms"),
                        tuple(0, 1, 3, "broadcast 4.00 ms"),
                        tuple(0, 0, 4, "solve 25.0 ms"),
                        tuple(0, 0, 5, "validate 1.00 ms"),
                        tuple(1, 1, 4, "solve 30.0 ms"),
                        tuple(1, 1, 5, "validate 2.00 ms"),
                        tuple(0, 1, 6, "reduce 3.00 ms"));
        assertThat(graph.edges().stream()
                        .map(edge -> graph.nodes().get(edge.from()).label().split(" ", -1)[0] + " > "
                                + graph.nodes().get(edge.to()).label().split(" ", -1)[0] + " by " + edge.lane()))
                .as("only rank 0 brings statistics")
                .containsExactlyInAnyOrder(
                        "load > distribute by 0",
                        "gram > broadcast by 0",
                        "broadcast > solve by 0",
                        "broadcast > solve by 1",
                        "solve > validate by 0",
                        "solve > validate by 1",
                        "validate > reduce by 0",
                        "validate > reduce by 1");
        assertThat(graph.sections()).extracting(Graph.Section::level).containsExactly(0, 2);
    }

    @Test
    void imagesOfADataSetStandByTheirClass() throws IOException {
        MeasuredCampaign campaign = small(1);
        Path file = campaign.folder().examplesFile("mnist");
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        String pixels = Base64.getEncoder().encodeToString(new byte[] {0, 1, (byte) 200, 3, 4, (byte) 255});
        Files.writeString(
                file, ExamplesFile.HEADER + "1,0,2,3," + pixels + "\n0,4,2,3," + pixels + "\n1,9,2,3," + pixels + "\n");

        List<Gallery> galleries = new DataSamplesFigure().pictures(results(campaign));

        assertThat(galleries).extracting(Gallery::name).containsExactly("data-samples-mnist");
        assertThat(galleries.get(0).shelves())
                .extracting(Gallery.Shelf::label, shelf -> shelf.examples().size())
                .containsExactly(tuple("class 0", 1), tuple("class 1", 2));
        assertThat(galleries.get(0).shelves().get(0).examples().get(0).pixels()).containsExactly(0, 1, 200, 3, 4, 255);
        assertThat(galleries.get(0).text().notes()).containsExactly("2 classes, 2 x 3 pixels");
        assertThat(new DataSamplesFigure().pictures(results(SampleCampaigns.kernels(folder.resolve("other")))))
                .isEmpty();
    }
}
