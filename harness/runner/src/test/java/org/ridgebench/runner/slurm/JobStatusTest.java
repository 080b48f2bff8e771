package org.ridgebench.runner.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgebench.measurements.JobExit;
import org.ridgebench.measurements.JobRequest;
import org.ridgebench.measurements.SubmittedJob;

class JobStatusTest {
    private static final SubmittedJob JOB =
            new SubmittedJob("12", Instant.parse("2026-01-01T00:00:00Z"), "login1", JobRequest.NONE, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "PENDING, 0, PENDING",
        "PENDING, 2, REQUEUED",
        "REQUEUED, 0, REQUEUED",
        "RUNNING, 1, RUNNING",
        "COMPLETING, 0, RUNNING",
        "SUSPENDED, 0, RUNNING",
        "CANCELLED by 1000, 0, CANCELLED",
        "CANCELLED+, 0, CANCELLED",
        "TIMEOUT, 0, TIMEOUT",
        "OUT_OF_MEMORY, 0, OUT_OF_MEMORY",
        "PREEMPTED, 0, PREEMPTED",
        "DEADLINE, 0, DEADLINE",
        "BOOT_FAIL, 0, BOOT_FAIL",
        "NODE_FAIL, 1, NODE_FAIL",
        "FAILED, 0, FAILED",
        "COMPLETED, 0, COMPLETED",
        "NEW_IN_SLURM_99, 0, UNKNOWN"
    })
    void slurmsWordsAreUnderstood(String word, int restarts, JobState state) {
        assertThat(JobState.of(word, restarts)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {
                "TIMEOUT",
                "OUT_OF_MEMORY",
                "NODE_FAIL",
                "PREEMPTED",
                "CANCELLED",
                "BOOT_FAIL",
                "DEADLINE",
                "COMPLETED"
            })
    void slurmIsBelievedWhatTheJobCannotSay(JobState state) {
        JobStatus status = status(Optional.empty(), known(state, ""));
        assertThat(status.state()).isEqualTo(state);
        assertThat(status.state().isLive()).isFalse();
        assertThat(status.text()).as("%s", state).matches(text -> text.isEmpty() == (state == JobState.COMPLETED));
    }

    @Test
    void whatWaitsSaysForWhat() {
        assertThat(status(Optional.empty(), known(JobState.PENDING, "Resources")))
                .isEqualTo(new JobStatus(JOB, JobState.PENDING, "Resources"));
        assertThat(status(Optional.of(new JobExit(130, "TERM")), known(JobState.REQUEUED, "BeginTime")))
                .as("what it wrote before it was started again is no end")
                .isEqualTo(new JobStatus(JOB, JobState.REQUEUED, "BeginTime"));
    }

    @ParameterizedTest
    @CsvSource({
        "130, USR1, TIMEOUT, stopped before its time was up",
        "130, TERM, CANCELLED, stopped by TERM",
        "130, '', CANCELLED, interrupted",
        "3, '', FAILED, some trials failed or gave a wrong answer",
        "4, '', FAILED, nothing was measured",
        "2, '', FAILED, exit code 2; see its log",
        "0, '', COMPLETED, ''"
    })
    void ofAnEndThatSlurmCallsFailedOrForgotTheJobKnowsMore(int code, String signal, JobState state, String text) {
        Optional<JobExit> exit = Optional.of(new JobExit(code, signal));
        assertThat(status(exit, known(JobState.FAILED, ""))).isEqualTo(new JobStatus(JOB, state, text));
        assertThat(status(exit, new QueueAnswer(Map.of(), Optional.empty())))
                .isEqualTo(new JobStatus(JOB, state, text));
        assertThat(status(exit, new QueueAnswer(Map.of(), Optional.of("squeue: no such program here"))))
                .isEqualTo(new JobStatus(JOB, state, text));
    }

    @Test
    void whatNobodyKnowsIsLost() {
        JobStatus lost = status(Optional.empty(), new QueueAnswer(Map.of(), Optional.empty()));
        assertThat(lost)
                .isEqualTo(
                        new JobStatus(JOB, JobState.LOST, "Slurm does not know it, and it did not say that it ended"));
        assertThat(lost.state().isLive()).isFalse();
    }

    @Test
    void whatNobodyCanBeAskedAboutMayStillRun() {
        JobStatus unknown =
                status(Optional.empty(), new QueueAnswer(Map.of(), Optional.of("squeue: no such program here")));
        assertThat(unknown)
                .isEqualTo(new JobStatus(
                        JOB, JobState.UNKNOWN, "squeue: no such program here. Ask where it was submitted: login1"));
        assertThat(unknown.state().isLive()).isTrue();
    }

    private static JobStatus status(Optional<JobExit> exit, QueueAnswer answer) {
        return JobStatus.of(JOB, exit, answer);
    }

    private static QueueAnswer known(JobState state, String reason) {
        return new QueueAnswer(Map.of("12", new QueueAnswer.Entry(state, reason)), Optional.empty());
    }
}
