package org.ridgebench.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.Trials;

class LabelsTest {
    private static final Map<String, String> NAIVE =
            Trials.serial(1_000, "naive").factors();
    private static final Map<String, String> EXACT = Trials.serial(1_000).factors();
    private static final Map<String, String> TWO = Trials.threads(1_000, 2).factors();
    private static final Map<String, String> HYBRID = Trials.ranks(2_000, 2, 3).factors();

    @Test
    void namesOnlyWhatVaries() {
        assertThat(new Labels(List.of(NAIVE, EXACT)).label(NAIVE)).isEqualTo("naive");
        assertThat(new Labels(List.of(NAIVE, EXACT, TWO)).label(NAIVE)).isEqualTo("serial naive");
        assertThat(new Labels(List.of(NAIVE, EXACT, TWO)).label(TWO)).isEqualTo("threads exact, 2 cores");
    }

    @Test
    void aScheduleIsNamedWhereThereAreTwo() {
        Map<String, String> block = with(HYBRID, "schedule", "block");
        Map<String, String> dynamic = with(HYBRID, "schedule", "dynamic");
        Map<String, String> serial = with(EXACT, "samples", "2000");

        assertThat(new Labels(List.of(serial, block)).label(block)).isEqualTo("mpi-gram, 2 ranks, 3 threads");
        assertThat(new Labels(List.of(serial, block, dynamic)).label(dynamic))
                .isEqualTo("mpi-gram dynamic, 2 ranks, 3 threads");
    }

    private static Map<String, String> with(Map<String, String> factors, String name, String value) {
        Map<String, String> more = new HashMap<>(factors);
        more.put(name, value);
        return more;
    }

    @Test
    void oneThingAloneIsItsImplementation() {
        assertThat(new Labels(List.of(EXACT)).label(EXACT)).isEqualTo("serial");
    }

    @Test
    void threadsOfRanksAreThreadsNotCores() {
        assertThat(new Labels(List.of(EXACT, HYBRID)).label(HYBRID))
                .isEqualTo("mpi-gram, 2,000 images, 2 ranks, 3 threads");
    }
}
