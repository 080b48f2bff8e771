package org.ridgebench.spark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgebench.spark.control.Word;
import org.ridgebench.spark.launch.RunEvent.Ended;
import org.ridgebench.spark.launch.RunEvent.Said;
import org.ridgebench.spark.launch.RunEvent.TooLate;
import org.ridgebench.trial.launch.Failure;

class DiagnosisTest {
    private static final Said FAILED = new Said("driver", new Word(Word.Kind.FAILED, "too much"));
    private static final Said REFUSED = new Said("driver", new Word(Word.Kind.REFUSED, "Use less."));

    @Test
    void aRefusalIsItsOwnReason() {
        assertThat(diagnosis(new Ended("driver", 2), REFUSED)).isEqualTo(new Failure(2, "Use less."));
    }

    @Test
    void whatTheDriverSaysIsTheReason() {
        assertThat(diagnosis(new Ended("driver", 1), FAILED)).isEqualTo(new Failure(1, "the driver failed: too much"));
    }

    @Test
    void whoWasKilledIsTheCauseOfWhatOthersComplainOf() {
        assertThat(diagnosis(FAILED, new Ended("driver", 1), new Ended("worker-1", 137)))
                .isEqualTo(new Failure(137, "worker-1 ended with exit code 137\nlast line of worker-1"));
    }

    @Test
    void aProcessThatEndsWithoutAWordIsNamed() {
        assertThat(diagnosis(new Ended("master", 0), new Ended("worker-0", 1)))
                .isEqualTo(new Failure(1, "master ended with exit code 0\nlast line of master"));
    }

    @Test
    void aLimitIsNamed() {
        assertThat(diagnosis(new TooLate(Duration.ofMinutes(1))).reason())
                .startsWith("the executors did not come within 60 s (--start-limit).");
    }

    private static Failure diagnosis(RunEvent... events) {
        return Diagnosis.of(List.of(events), name -> List.of("last line of " + name));
    }
}
