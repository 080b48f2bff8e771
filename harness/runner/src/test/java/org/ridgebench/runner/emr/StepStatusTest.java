package org.ridgebench.runner.emr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.measurements.SubmittedStep;

class StepStatusTest {
    private static final SubmittedStep STEP =
            new SubmittedStep("s-1", Instant.EPOCH, "laptop", "j-1", "s3://our-lab/x", "", "");

    @ParameterizedTest
    @CsvSource({
        "PENDING, true, false",
        "RUNNING, true, false",
        "CANCEL_PENDING, true, false",
        "COMPLETED, false, true",
        "FAILED, false, false",
        "CANCELLED, false, false",
        "INTERRUPTED, false, false",
        "UNKNOWN, true, false"
    })
    void ofAStepThatNobodyCanBeAskedAboutTheWorstIsAssumed(String state, boolean live, boolean completed) {
        StepStatus status = new StepStatus(STEP, state, "");
        assertThat(status.isLive()).isEqualTo(live);
        assertThat(status.isCompleted()).isEqualTo(completed);
    }

    @Test
    void itIsALine() {
        assertThat(new StepStatus(STEP, "RUNNING", "")).hasToString("step s-1 of cluster j-1: RUNNING");
        assertThat(new StepStatus(STEP, "FAILED", "Unknown Error"))
                .hasToString("step s-1 of cluster j-1: FAILED: Unknown Error");
    }
}
