package org.ridgebench.mpi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgebench.mpi.control.RunEvent;
import org.ridgebench.mpi.control.RunEvent.HungUp;
import org.ridgebench.mpi.control.RunEvent.LastWord;
import org.ridgebench.mpi.control.RunEvent.Missing;
import org.ridgebench.mpi.control.RunEvent.ProcessEnded;
import org.ridgebench.trial.launch.Failure;

class DiagnosisTest {
    @Test
    void whoWasKilledIsTheCauseAndNotWhoComplains() {
        assertThat(diagnose(new LastWord(0, 1, "connection reset"), new HungUp(2), new ProcessEnded("rank-2", 137)))
                .isEqualTo(new Failure(137, "rank 2 of 4 hung up and ended with exit code 137\nlog of rank-2"));
    }

    @Test
    void aComplaintAloneIsTheCause() {
        assertThat(diagnose(new ProcessEnded("rank-1", 1), new LastWord(1, 1, "java.lang.OutOfMemoryError")))
                .isEqualTo(new Failure(1, "rank 1 of 4 failed: java.lang.OutOfMemoryError\nlog of rank-1"));
    }

    @Test
    void aRefusalNeedsNoLog() {
        assertThat(diagnose(new LastWord(0, 2, "samples: too few. Use more."), new HungUp(1)))
                .isEqualTo(new Failure(2, "samples: too few. Use more."));
    }

    @Test
    void underAPrefixTheCommandsLogTells() {
        assertThat(diagnose(new HungUp(3), new ProcessEnded("ranks", 143)))
                .isEqualTo(new Failure(143, "rank 3 of 4 hung up and ended with exit code 143\nlog of ranks"));
    }

    @Test
    void ranksThatNeverCallAreNamed() {
        assertThat(diagnose(new Missing("rank 1, rank 3", Duration.ofSeconds(60))))
                .isEqualTo(new Failure(
                        1,
                        "rank 1, rank 3 of 4 did not call within 60 s. Check the prefix command, and that ranks"
                                + " can reach this host (--listen).\nlog of ranks"));
    }

    @Test
    void aPrefixCommandThatEndsTooEarlyIsNamed() {
        assertThat(diagnose(new ProcessEnded("ranks", 0), new Missing("rank 3", Duration.ofSeconds(60))))
                .isEqualTo(new Failure(
                        1, "the prefix command ended with exit code 0 before all had called: rank 3\nlog of ranks"));
    }

    private static Failure diagnose(RunEvent... events) {
        return Diagnosis.of(4, List.of(events), name -> "log of " + name);
    }
}
