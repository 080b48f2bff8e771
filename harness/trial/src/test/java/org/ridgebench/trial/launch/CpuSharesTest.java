package org.ridgebench.trial.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuSharesTest {
    @Test
    void processorsAreDisjointWhereThereAreEnough() {
        List<Integer> cpus = List.of(0, 2, 1, 3);
        assertThat(CpuShares.of(cpus, 0, 2)).containsExactly(0, 2);
        assertThat(CpuShares.of(cpus, 1, 2)).containsExactly(1, 3);
        assertThat(CpuShares.of(cpus, 5, 1)).as("round and round").containsExactly(2);
        assertThat(CpuShares.of(cpus, 3, 8)).as("more cores than processors").hasSize(4);
    }
}
