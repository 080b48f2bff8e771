package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ridgebench.trial.Parallelism;

class CapacityTest {
    @Test
    void ranksGetTheCoresOfAllNodes() {
        Capacity capacity = Capacity.ofAllocation(4, "4(x2),16");
        assertThat(capacity).isEqualTo(new Capacity(4, 24, 4));
        assertThat(capacity.forParallelism(new Parallelism.Ranks(2, 2))).isEqualTo(24);
        assertThat(capacity.forParallelism(new Parallelism.Threads(2))).isEqualTo(4);
    }

    @Test
    void executorsAreHereUnlessAClusterHasThem() {
        Capacity here = Capacity.ofAllocation(4, "4(x2),16");
        Parallelism executors = new Parallelism.Executors(2, 2, 512);
        assertThat(here.forParallelism(executors)).isEqualTo(4);
        assertThat(here.withExecutorsElsewhere().forParallelism(executors))
                .as("only the cluster's master knows how large it is")
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(here.withExecutorsElsewhere().forParallelism(new Parallelism.Ranks(2, 2)))
                .isEqualTo(24);
    }

    @Test
    void whatSaysNothingLeavesThisMachine() {
        assertThat(Capacity.ofAllocation(4, "")).isEqualTo(Capacity.ofThisMachine(4));
    }
}
