package org.ridgebench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.measurements.Trials.executors;
import static org.ridgebench.measurements.Trials.ranks;
import static org.ridgebench.measurements.Trials.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.trial.Trial;

class BoardsTest {
    @TempDir
    private Path folder;

    private MeasuredCampaign grid() throws IOException {
        return MeasuredCampaign.create(
                        folder,
                        "grid",
                        List.of(
                                requested(serial(1_000), Role.REFERENCE),
                                requested(ranks(1_000, 1, 1), Role.BASE),
                                requested(ranks(1_000, 1, 2)),
                                requested(ranks(1_000, 2, 1)),
                                requested(ranks(1_000, 2, 2))))
                .completed(serial(1_000), 9)
                .completed(ranks(1_000, 1, 1), 10)
                .completed(ranks(1_000, 1, 2), 4)
                .completed(ranks(1_000, 2, 1), 8)
                .completed(ranks(1_000, 2, 2), circumstances(Mark.OVERSUBSCRIBED), answer(ranks(1_000, 2, 2)), 2.5);
    }

    @Test
    void everyCellHasItsValueAndNoneIsClipped() throws IOException {
        List<Board> maps = new SpeedupFigure().boards(Results.of(grid().folder()));

        assertThat(maps).extracting(Board::name).containsExactly("speedup-map-mpi-gram-1000");
        assertThat(maps.get(0).tiles())
                .extracting(Board.Tile::left, Board.Tile::top, Board.Tile::label)
                .containsExactlyInAnyOrder(
                        tuple(0.0, 0.0, "1.00"),
                        tuple(1.0, 0.0, "2.50"),
                        tuple(0.0, 1.0, "1.25"),
                        tuple(1.0, 1.0, "4.00 *"));
        assertThat(maps.get(0).text().notes())
                .containsExactly(
                        "base: mpi-gram exact cholesky on 1 core, 10.0 s at 1,000",
                        "*: more workers than the machine has cores");
    }

    @Test
    void aMapOfGrowingProblemsNamesEachOfItsBases() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(
                        folder,
                        "growing",
                        List.of(
                                added(ranks(4_000, 2, 2), Role.SCALED),
                                added(ranks(2_000, 2, 1), Role.SCALED),
                                added(ranks(1_000, 1, 1), Role.SCALED),
                                added(ranks(2_000, 1, 1), Role.BASE),
                                added(ranks(4_000, 1, 1), Role.BASE),
                                added(serial(1_000), Role.REFERENCE),
                                added(serial(2_000), Role.REFERENCE),
                                added(serial(4_000), Role.REFERENCE)))
                .completed(ranks(4_000, 2, 2), 10)
                .completed(ranks(2_000, 2, 1), 8)
                .completed(ranks(1_000, 1, 1), 5)
                .completed(ranks(2_000, 1, 1), 12)
                .completed(ranks(4_000, 1, 1), 30)
                .completed(serial(1_000), 5)
                .completed(serial(2_000), 5)
                .completed(serial(4_000), 5);

        List<Board> maps = new ScaledSpeedupFigure().boards(Results.of(campaign.folder()));

        assertThat(maps).extracting(Board::name).containsExactly("scaled-speedup-map-mpi-gram-1000-a-core");
        assertThat(maps.get(0).text().notes())
                .containsExactly(
                        "base: mpi-gram exact cholesky on 1 core, 5.00 s at 1,000, 12.0 s at 2,000, 30.0 s at 4,000");
    }

    @Test
    void efficiencyAboveOneIsWrittenAsItIs() throws IOException {
        assertThat(new EfficiencyFigure()
                        .boards(Results.of(grid().folder()))
                        .get(0)
                        .tiles())
                .extracting(Board.Tile::label)
                .containsExactlyInAnyOrder("1.00", "1.25", "0.625", "1.00 *");
    }

    @Test
    void oneRankAloneHasNoTimeline() throws IOException {
        assertThat(new TimelineFigure().boards(Results.of(grid().folder()))).isEmpty();
    }

    @Test
    void aTimelineHasABarForEachRankAndPhase() throws IOException {
        MeasuredCampaign campaign = grid();
        Path phases = campaign.folder()
                .path()
                .resolve("trials")
                .resolve(ranks(1_000, 2, 1).id())
                .resolve("1/phases.csv");
        Files.writeString(phases, """
                iteration,worker,phase,start_ns,elapsed_ns
                ,0,load,0,1000
                0,0,gram,0,9000000
                1,0,gram,0,4000000
                1,0,reduce,5000000,1000000
                1,1,gram,0,3000000
                1,1,reduce,3000000,3000000
                """);

        List<Board> timelines = new TimelineFigure().boards(Results.of(campaign.folder()));

        assertThat(timelines).extracting(Board::name).containsExactly("timeline-mpi-gram-1000");
        Board board = timelines.get(0);
        assertThat(board.up().ticks()).extracting(Tick::label).containsExactly("rank 0", "rank 1");
        assertThat(board.legend()).extracting(Board.Swatch::label).containsExactly("gram", "reduce");
        assertThat(board.tiles())
                .extracting(Board.Tile::left, tile -> (int) tile.top(), Board.Tile::width)
                .containsExactly(tuple(0.0, 0, 4.0), tuple(5.0, 0, 1.0), tuple(0.0, 1, 3.0), tuple(3.0, 1, 3.0));
    }

    @Test
    void whatWouldBeTooThinToSeeIsDrawnAsThinAsCanBeSeenAndSaysSo() throws IOException {
        MeasuredCampaign campaign = grid();
        Path phases = campaign.folder()
                .path()
                .resolve("trials")
                .resolve(ranks(1_000, 2, 1).id())
                .resolve("1/phases.csv");
        Files.writeString(phases, """
                iteration,worker,phase,start_ns,elapsed_ns
                0,0,solve,0,1000000
                0,0,gram,500000000,500000000
                0,1,solve,100000000,999000
                0,1,gram,500000000,3000000
                0,1,reduce,999000000,1000000
                """);

        Board board = new TimelineFigure().boards(Results.of(campaign.folder())).get(0);

        assertThat(board.tiles())
                .extracting(Board.Tile::left, Board.Tile::width)
                .containsExactly(
                        tuple(0.0, 2.0), tuple(500.0, 500.0), tuple(100.0, 2.0), tuple(500.0, 3.0), tuple(998.0, 2.0));
        assertThat(board.text().notes())
                .containsExactly(
                        "repetition 1, its last iteration; threads of each rank: 1",
                        "3 phases of less than 2 ms drawn as long as that");
    }

    @Test
    void executorsAndTheirDriverHaveBarsWithALaneForEachTaskAtOnce() throws IOException {
        Trial trial = executors("spark-gram", 1_000, 2);
        MeasuredCampaign campaign = MeasuredCampaign.create(
                        folder, "spark", List.of(requested(serial(1_000), Role.REFERENCE), requested(trial)))
                .completed(serial(1_000), 9)
                .completed(trial, 2);
        Files.writeString(
                campaign.folder().path().resolve("trials").resolve(trial.id()).resolve("1/phases.csv"), """
                iteration,worker,phase,start_ns,elapsed_ns
                ,0,distribute,0,1000
                1,-1,reduce,6000000,1000000
                1,0,gram,0,4000000
                1,0,gram,1000000,4000000
                1,0,solve,4010000,3990000
                1,1,gram,0,5000000
                1,1,gram,4999000,3001000
                """);

        Board board = new TimelineFigure().boards(Results.of(campaign.folder())).get(0);

        assertThat(board.text().title()).isEqualTo("One iteration of spark-gram on 2 executors, 1,000 images");
        assertThat(board.text().notes()).containsExactly("repetition 1, its last iteration; cores of each executor: 1");
        assertThat(board.up().ticks()).extracting(Tick::label).containsExactly("driver", "executor 0", "executor 1");
        assertThat(board.tiles())
                .extracting(Board.Tile::left, tile -> (float) tile.top(), tile -> (float) tile.height())
                .as("what overlaps lies in two lanes, what only touches in one")
                .containsExactly(
                        tuple(6.0, 0.15f, 0.7f),
                        tuple(0.0, 1.15f, 0.35f),
                        tuple(4.01, 1.15f, 0.35f),
                        tuple(1.0, 1.5f, 0.35f),
                        tuple(0.0, 2.15f, 0.7f),
                        tuple(4.999, 2.15f, 0.7f));
    }
}
