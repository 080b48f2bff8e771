package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

class ScheduleTest {
    private static final List<Trial> TRIALS = IntStream.rangeClosed(1, 20)
            .mapToObj(threads -> new Trial(
                    "threads",
                    new Problem(new Dataset("d", Path.of("/d")), 10, LambdaGrid.DEFAULT, "exact", "cholesky", 0),
                    new Parallelism.Threads(threads)))
            .toList();

    @Test
    void eachBlockHoldsOneRepetitionOfEachTrial() {
        List<Repetition> schedule = Schedule.of(TRIALS, 3, 42);
        for (int block = 0; block < 3; block++) {
            List<Repetition> part = schedule.subList(block * 20, (block + 1) * 20);
            assertThat(part).extracting(Repetition::number).containsOnly(block + 1);
            assertThat(part).extracting(Repetition::trial).containsExactlyInAnyOrderElementsOf(TRIALS);
        }
    }

    @Test
    void blocksAreShuffledEachInItsOwnWay() {
        List<Repetition> schedule = Schedule.of(TRIALS, 2, 42);
        List<Trial> first =
                schedule.subList(0, 20).stream().map(Repetition::trial).toList();
        List<Trial> second =
                schedule.subList(20, 40).stream().map(Repetition::trial).toList();
        assertThat(first).isNotEqualTo(TRIALS).isNotEqualTo(second);
    }

    @Test
    void theSeedDecidesTheOrder() {
        assertThat(Schedule.of(TRIALS, 3, 42)).isEqualTo(Schedule.of(TRIALS, 3, 42));
        assertThat(Schedule.of(TRIALS, 3, 42)).isNotEqualTo(Schedule.of(TRIALS, 3, 43));
    }

    @Test
    void moreRepetitionsOnlyAddBlocks() {
        assertThat(Schedule.of(TRIALS, 3, 42).subList(0, 40)).isEqualTo(Schedule.of(TRIALS, 2, 42));
    }
}
