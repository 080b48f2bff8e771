package org.ridgebench.runner.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Parallelism.Serial;
import org.ridgebench.trial.Parallelism.Threads;

class AllocationTest {
    @Test
    void theLargestTrialSaysHowManyNodesThereAre() {
        assertThat(nodes(4, new Serial())).isOne();
        assertThat(nodes(4, new Serial(), new Ranks(8, 1), new Ranks(2, 1))).isEqualTo(2);
        assertThat(nodes(4, new Ranks(4, 3)))
                .as("one rank of three threads on each")
                .isEqualTo(4);
        assertThat(nodes(4, new Ranks(3, 2)))
                .as("a node is not half used twice")
                .isEqualTo(2);
    }

    @Test
    void whatNoNodeIsLargeEnoughForAsksForOne() {
        assertThat(nodes(4, new Threads(8), new Executors(4, 2, 512), new Ranks(2, 8)))
                .isOne();
    }

    @Test
    void eachNodeHasTheCoresOfTheLargestTrial() {
        assertThat(of(2, new Serial(), new Ranks(4, 1))).isEqualTo(new Allocation(2, 2));
        assertThat(of(2, new Threads(3), new Ranks(4, 1)))
                .as("threads are all on one node")
                .isEqualTo(new Allocation(2, 3));
        assertThat(of(2, new Ranks(3, 2))).isEqualTo(new Allocation(2, 4));
        assertThat(of(3, new Executors(2, 2, 512))).isEqualTo(new Allocation(3, 4));
        assertThat(of(2, new Threads(64))).as("no more than a node has").isEqualTo(new Allocation(2, 4));
    }

    private static int nodes(int coresPerNode, Parallelism... trials) {
        return Allocation.fewestNodes(List.of(trials), coresPerNode);
    }

    private static Allocation of(int nodes, Parallelism... trials) {
        return Allocation.of(List.of(trials), nodes, 4);
    }
}
