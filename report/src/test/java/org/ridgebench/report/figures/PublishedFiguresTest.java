package org.ridgebench.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.report.published.PaperTrials.hands;
import static org.ridgebench.report.published.PaperTrials.hybrid;
import static org.ridgebench.report.published.PaperTrials.interim;
import static org.ridgebench.report.published.PaperTrials.interimSpark;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Boards;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Panels;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Point;
import org.ridgebench.report.chart.Reference;

/** Ours beside the numbers of 2017. */
class PublishedFiguresTest {
    @TempDir
    private Path folder;

    private MeasuredCampaign campaign(TrialRow... trials) throws IOException {
        return MeasuredCampaign.create(folder, "test", List.of(trials));
    }

    private static Plot plot(Figure figure, MeasuredCampaign campaign) throws IOException {
        return (Plot) pictures(figure, campaign).get(0);
    }

    private static List<? extends Picture> pictures(Figure figure, MeasuredCampaign campaign) throws IOException {
        return figure.pictures(Results.of(campaign.folder()));
    }

    /** The published interim times as if they were ours: then every curve lies on the published points. */
    private MeasuredCampaign publishedInterim() throws IOException {
        return campaign(
                        requested(interim(1_000, 1), Role.BASE, Role.SCALED),
                        requested(interim(1_000, 5)),
                        requested(interim(1_000, 10)),
                        requested(interim(5_000, 1), Role.BASE),
                        requested(interim(5_000, 5), Role.SCALED),
                        added(interim(10_000, 1), Role.BASE),
                        added(interim(10_000, 10), Role.SCALED),
                        added(interim(1_000), Role.REFERENCE),
                        added(interim(5_000), Role.REFERENCE),
                        added(interim(10_000), Role.REFERENCE))
                .completed(interim(1_000), 1)
                .completed(interim(5_000), 5)
                .completed(interim(10_000), 10)
                .completed(interim(1_000, 1), 1.2452025413513184)
                .completed(interim(1_000, 5), 0.7121853828430176)
                .completed(interim(1_000, 10), 0.8527417182922363)
                .completed(interim(5_000, 1), 6.274763822555542)
                .completed(interim(5_000, 5), 3.3720932006835938)
                .completed(interim(10_000, 1), 12.567538976669312)
                .completed(interim(10_000, 10), 6.097769737243652);
    }

    @Test
    void publishedRuntimesStandBesideOursAndAreNeverJoinedToThem() throws IOException {
        Plot plot = plot(new OpenMpRuntimeFigure(), publishedInterim());

        assertThat(plot.curves()).extracting(Curve::label).containsExactly("1,000 images", "5,000 images");
        assertThat(plot.references())
                .extracting(Reference::label)
                .containsExactly(
                        "1,000 images, published 2017 (Odyssey)",
                        "5,000 images, published 2017 (Odyssey)",
                        "10,000 images, published 2017 (Odyssey)",
                        "20,000 images, published 2017 (Odyssey)");
        assertThat(plot.references().get(0).points()).first().isEqualTo(new Reference.At(1, 1.2452025413513184));
        assertThat(plot.up().to()).as("room for theirs").isGreaterThan(25.05);
        assertThat(plot.across().to()).isGreaterThan(10);
    }

    @Test
    void speedupScaledSpeedupAndEfficiencyAreOnePictureByThePublishedDefinitions() throws IOException {
        Panels panels =
                (Panels) pictures(new OpenMpScalingFigure(), publishedInterim()).get(0);

        assertThat(panels.panels())
                .extracting(panel -> panel.text().title())
                .containsExactly(
                        "Interim classifier with threads: speedup over cores",
                        "Interim classifier with threads: scaled speedup over cores",
                        "Interim classifier with threads: efficiency over cores");
        panels.panels().forEach(panel -> assertThat(panel.curves().get(0).points())
                .as("ours are the published times here")
                .allSatisfy(
                        point -> assertThat(panel.references().get(0).points()).anySatisfy(theirs -> {
                            assertThat(theirs.at()).isEqualTo(point.at());
                            assertThat(theirs.value()).isCloseTo(point.value(), within(1e-9));
                        })));
        assertThat(panels.panels().get(0).curves().get(0).points())
                .extracting(Point::at, point -> Math.round(100 * point.value()))
                .containsExactly(tuple(1.0, 100L), tuple(5.0, 175L), tuple(10.0, 146L));
        assertThat(panels.panels().get(1).curves().get(0).points())
                .extracting(Point::at, point -> Math.round(1000 * point.value()))
                .containsExactly(tuple(1.0, 1000L), tuple(5.0, 1861L), tuple(10.0, 2061L));
    }

    @Test
    void serialRuntimeHasBothCodesEachBesideItsOwnNumbers() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(interim(1_000), Role.REFERENCE),
                        requested(interim(5_000), Role.REFERENCE),
                        requested(hybrid(1_000), Role.REFERENCE))
                .completed(interim(1_000), 1)
                .completed(interim(5_000), 5)
                .completed(hybrid(1_000), 2);

        Plot plot = plot(new SerialRuntimeFigure(), campaign);

        assertThat(plot.curves()).extracting(Curve::label).containsExactly("scalar", "inverse");
        assertThat(plot.references())
                .extracting(Reference::label, reference -> reference.points().size())
                .containsExactly(
                        tuple("interim, published 2017 (Odyssey)", 4), tuple("hybrid, published 2017 (Odyssey)", 7));
    }

    @Test
    void amdahlBarsHaveTheirPartsAndEachSideItsOwnSeconds() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(hybrid(4_000, 1)), requested(hybrid(4_000, 2)), added(hybrid(4_000), Role.REFERENCE))
                .completed(hybrid(4_000), 8)
                .completed(hybrid(4_000, 1), 8, 10, 12)
                .completed(hybrid(4_000, 2), circumstances(Mark.OVERSUBSCRIBED), answer(hybrid(4_000, 2)), 6);

        Boards boards = (Boards) pictures(new AmdahlFigure(), campaign).get(0);

        Board ours = boards.boards().get(0);
        // A sample campaign's processes form the statistics in the first half of a fit.
        assertThat(ours.tiles().stream().filter(tile -> tile.label().isEmpty()))
                .extracting(Board.Tile::width, tile -> (int) (tile.top() / 1.4))
                .containsExactly(
                        tuple(10.0, 0), tuple(5.0, 0), tuple(5.0, 0), tuple(6.0, 1), tuple(3.0, 1), tuple(3.0, 1));
        assertThat(ours.tiles().stream().map(Board.Tile::label).filter(label -> !label.isEmpty()))
                .containsExactly("10.0", "5.00", "5.00", "6.00 *", "3.00 *", "3.00 *");
        Board theirs = boards.boards().get(1);
        assertThat(theirs.text().title()).isEqualTo("published 2017 (Odyssey), 40,000 images");
        assertThat(theirs.tiles().get(0).width()).isEqualTo(88.5874831676483);
        assertThat(theirs.legend()).extracting(Board.Swatch::label).containsExactly("total", "parallel", "overhead");
    }

    private MeasuredCampaign grid() throws IOException {
        return campaign(
                        requested(hybrid("mpi-model", 4_000, 1, 1), Role.BASE),
                        requested(hybrid("mpi-model", 4_000, 1, 2)),
                        requested(hybrid("mpi-model", 4_000, 2, 1)),
                        requested(hybrid("mpi-data", 4_000, 1, 1), Role.BASE),
                        requested(hybrid("mpi-data", 4_000, 2, 2)),
                        added(hybrid(4_000), Role.REFERENCE))
                .completed(hybrid(4_000), 1)
                .completed(hybrid("mpi-model", 4_000, 1, 1), 10)
                .completed(hybrid("mpi-model", 4_000, 1, 2), 5)
                .completed(hybrid("mpi-model", 4_000, 2, 1), 8)
                .completed(hybrid("mpi-data", 4_000, 1, 1), 10)
                .completed(hybrid("mpi-data", 4_000, 2, 2), 1);
    }

    @Test
    void eachMapStandsBesideThePublishedOne() throws IOException {
        List<? extends Picture> pictures = pictures(new ModelParallelFigure(), grid());

        assertThat(pictures)
                .extracting(Picture::name)
                .as("nothing was measured of scaled speedup")
                .containsExactly("model-parallel-speedup", "model-parallel-efficiency");
        Boards speedup = (Boards) pictures.get(0);
        assertThat(speedup.boards().get(0).tiles())
                .as("cell for cell beside theirs; mpi-data is not on this map")
                .hasSize(16)
                .filteredOn(tile -> !tile.label().equals("–"))
                .extracting(Board.Tile::left, Board.Tile::top, Board.Tile::label)
                .containsExactlyInAnyOrder(tuple(0.0, 0.0, "1.00"), tuple(1.0, 0.0, "2.00"), tuple(0.0, 1.0, "1.25"));
        assertThat(speedup.text().notes()).contains("–: not measured");
        assertThat(speedup.boards().get(1).tiles()).hasSize(16);
    }

    @Test
    void aClippedCellIsABoundWithoutAShade() throws IOException {
        Boards speedup = (Boards) pictures(new ModelParallelFigure(), grid()).get(0);

        Board.Tile last = speedup.boards().get(1).tiles().get(15);
        assertThat(last.label()).isEqualTo("≥ 4.00 ↑");
        assertThat(last.color()).isEqualTo(Color.WHITE);
        assertThat(speedup.boards().get(1).tiles().get(14).color()).isNotEqualTo(Color.WHITE);
        assertThat(speedup.text().notes())
                .contains("arrows: clipped by the published colour bar, so a bound and no measurement; by its other"
                        + " panel 8 x 8: 4.92 ± 0.13");
    }

    @Test
    void ownImagesAreOfTheirDataSetOnly() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(hands(600, 1, 1), Role.BASE),
                        requested(hands(600, 1, 2)),
                        requested(hands(600, 2, 1)),
                        added(hands(600), Role.REFERENCE))
                .completed(hands(600), 1)
                .completed(hands(600, 1, 1), 4)
                .completed(hands(600, 1, 2), 2)
                .completed(hands(600, 2, 1), 3);

        assertThat(pictures(new ModelParallelFigure(), campaign)).isEmpty();
        List<? extends Picture> pictures = pictures(new OwnImagesFigure(), campaign);
        assertThat(pictures).extracting(Picture::name).containsExactly("own-images-speedup", "own-images-efficiency");
        assertThat(pictures.get(0).text().notes())
                .anySatisfy(note -> assertThat(note).startsWith("ours: synthetic pictures of hands"));
    }

    @Test
    void sparksLoopsStandBesideWhatWasReadOff() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(hybrid(1_000), Role.REFERENCE),
                        requested(hybrid(11_000), Role.REFERENCE),
                        requested(Trials.executors("spark-inner", 1_000, 2)),
                        requested(Trials.executors("spark-inner", 11_000, 2)))
                .completed(hybrid(1_000), 1)
                .completed(hybrid(11_000), 8)
                .completed(Trials.executors("spark-inner", 1_000, 2), 2)
                .completed(Trials.executors("spark-inner", 11_000, 2), 4);

        Plot plot = plot(new SparkLoopsFigure(), campaign);

        assertThat(plot.curves().get(0).points())
                .extracting(Point::at, Point::value)
                .containsExactly(tuple(1_000.0, 0.5), tuple(11_000.0, 2.0));
        assertThat(plot.references())
                .extracting(Reference::label)
                .containsExactly(
                        "inner loop, published 2017 (AWS), read off", "outer loop, published 2017 (AWS), read off");
    }

    @Test
    void theInterimRatioOfTwoMachinesSaysSo() throws IOException {
        MeasuredCampaign campaign = campaign(
                        requested(interim(1_000), Role.REFERENCE),
                        requested(interim(5_000), Role.REFERENCE),
                        requested(interimSpark(1_000, 2)),
                        requested(interimSpark(5_000, 2)))
                .completed(interim(1_000), 1)
                .completed(interim(5_000), 6)
                .completed(interimSpark(1_000, 2), 2)
                .completed(interimSpark(5_000, 2), 4);

        List<? extends Picture> pictures = pictures(new SparkInterimFigure(), campaign);

        assertThat(pictures).extracting(Picture::name).containsExactly("spark-interim", "spark-interim-speedup");
        Plot ratio = (Plot) pictures.get(1);
        assertThat(ratio.curves().get(0).points()).extracting(Point::value).containsExactly(0.5, 1.5);
        assertThat(ratio.text().notes()).contains("the published ratio divides times of two machines");
    }

    @Test
    void withoutTheirTrialsThereIsNone() throws IOException {
        MeasuredCampaign campaign =
                campaign(requested(Trials.serial(1_000), Role.REFERENCE)).completed(Trials.serial(1_000), 1);

        for (Figure figure : List.of(
                new SerialRuntimeFigure(),
                new OpenMpRuntimeFigure(),
                new OpenMpScalingFigure(),
                new AmdahlFigure(),
                new ModelParallelFigure(),
                new DataParallelFigure(),
                new OwnImagesFigure(),
                new SparkLoopsFigure(),
                new SparkInterimFigure())) {
            assertThat(pictures(figure, campaign)).as(figure.name()).isEmpty();
        }
    }
}
