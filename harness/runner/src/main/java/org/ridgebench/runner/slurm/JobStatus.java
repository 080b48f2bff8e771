package org.ridgebench.runner.slurm;

import java.util.Optional;
import org.ridgebench.measurements.JobExit;
import org.ridgebench.measurements.SubmittedJob;

/**
 * What is known of a job, by all that is known of it.
 *
 * @param text what a user wants to know besides; empty text where there is nothing
 */
public record JobStatus(SubmittedJob job, JobState state, String text) {
    private static final int INTERRUPTED = 130;

    /** Brings together what Slurm says and what the job itself wrote at its end. */
    static JobStatus of(SubmittedJob job, Optional<JobExit> exit, QueueAnswer answer) {
        Optional<QueueAnswer.Entry> entry = Optional.ofNullable(answer.jobs().get(job.id()));
        if (entry.isEmpty() || entry.get().state() == JobState.UNKNOWN) {
            return exit.map(end -> ended(job, end)).orElseGet(() -> unknown(job, answer));
        }
        JobState state = entry.get().state();
        if (state == JobState.FAILED && exit.isPresent()) {
            return ended(job, exit.get());
        }
        if (state == JobState.PENDING || state == JobState.REQUEUED) {
            return new JobStatus(job, state, entry.get().reason());
        }
        return new JobStatus(job, state, reason(state));
    }

    private static JobStatus unknown(SubmittedJob job, QueueAnswer answer) {
        return answer.trouble()
                .map(trouble ->
                        new JobStatus(job, JobState.UNKNOWN, trouble + ". Ask where it was submitted: " + job.host()))
                .orElseGet(() ->
                        new JobStatus(job, JobState.LOST, "Slurm does not know it, and it did not say that it ended"));
    }

    /** By its own word. Slurm calls a job failed whose program stopped in time, before it had to be killed. */
    private static JobStatus ended(SubmittedJob job, JobExit exit) {
        if (exit.code() == INTERRUPTED) {
            return switch (exit.signal()) {
                case "USR1" -> new JobStatus(job, JobState.TIMEOUT, "stopped before its time was up");
                case "" -> new JobStatus(job, JobState.CANCELLED, "interrupted");
                default -> new JobStatus(job, JobState.CANCELLED, "stopped by " + exit.signal());
            };
        }
        return switch (exit.code()) {
            case 0 -> new JobStatus(job, JobState.COMPLETED, "");
            case 3 -> new JobStatus(job, JobState.FAILED, "some trials failed or gave a wrong answer");
            case 4 -> new JobStatus(job, JobState.FAILED, "nothing was measured");
            default -> new JobStatus(job, JobState.FAILED, "exit code " + exit.code() + "; see its log");
        };
    }

    private static String reason(JobState state) {
        return switch (state) {
            case TIMEOUT -> "ended by its time limit";
            case OUT_OF_MEMORY -> "its processes wanted more memory than it had";
            case NODE_FAIL -> "one of its nodes failed";
            case PREEMPTED -> "had to make room for another job";
            case BOOT_FAIL -> "one of its nodes did not start";
            case DEADLINE -> "could not end before its deadline";
            case CANCELLED -> "cancelled";
            case FAILED -> "ended without a word of its own; see its log";
            default -> "";
        };
    }
}
