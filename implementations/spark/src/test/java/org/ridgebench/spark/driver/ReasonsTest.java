package org.ridgebench.spark.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void aReasonIsOneLine() {
        assertThat(Reasons.of(new IllegalStateException("a\n\tat b\nc"), List.of()))
                .isEqualTo("java.lang.IllegalStateException: a");
    }

    @Test
    void aFullHeapIsNamed() {
        String lost = "Job aborted: ExecutorLostFailure Reason: Command exited with code 52\nDriver stacktrace:";
        assertThat(Reasons.of(new IllegalStateException(lost), List.of()))
                .isEqualTo("an executor's heap is full. Give it more (executorMemory):"
                        + " java.lang.IllegalStateException: Job aborted: ExecutorLostFailure Reason:"
                        + " Command exited with code 52");
        assertThat(Reasons.of(new OutOfMemoryError("Java heap space"), List.of()))
                .isEqualTo("the driver's heap is full. Give it more (-Xmx):"
                        + " java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void whoeverFailsInTheEndIsNotTheCause() {
        IllegalStateException failure = new IllegalStateException("a shuffle's files are missing");
        assertThat(Reasons.of(failure, List.of("executor 0: Command exited with code 52")))
                .startsWith("an executor's heap is full.");
        assertThat(Reasons.of(failure, List.of("executor 0: Command exited with code 137")))
                .isEqualTo("java.lang.IllegalStateException: a shuffle's files are missing");
    }
}
