package org.ridgebench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
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
}
