package org.ridgebench.runner.slurm;

import java.util.Locale;

/** What becomes of a job, in Slurm's words. */
public enum JobState {
    PENDING,
    /** Was started, was stopped by the cluster, and waits to be started again. */
    REQUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    TIMEOUT,
    OUT_OF_MEMORY,
    NODE_FAIL,
    PREEMPTED,
    CANCELLED,
    BOOT_FAIL,
    DEADLINE,
    /** Slurm knows nothing of it, and it left no word of its end. */
    LOST,
    /** Slurm cannot be asked from here, and the job left no word of its end. */
    UNKNOWN;

    /** Whether it measures, or will. Of one that nobody can be asked about, the worst is assumed. */
    public boolean isLive() {
        return this == PENDING || this == REQUEUED || this == RUNNING || this == UNKNOWN;
    }

    /**
     * The state behind a word of squeue or sacct, such as {@code CANCELLED by 1000} or {@code NODE_FAIL}.
     *
     * @param restarts how often the job was started again
     */
    static JobState of(String word, int restarts) {
        String state = word.strip().split("[ +]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (state) {
            case "PENDING" -> restarts > 0 ? REQUEUED : PENDING;
            case "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "SPECIAL_EXIT", "RESV_DEL_HOLD" -> REQUEUED;
            // It still holds its nodes: nothing else may measure what it measures.
            case "RUNNING", "COMPLETING", "CONFIGURING", "RESIZING", "SIGNALING", "STAGE_OUT", "STOPPED", "SUSPENDED" ->
                RUNNING;
            case "COMPLETED" -> COMPLETED;
            case "FAILED" -> FAILED;
            case "TIMEOUT" -> TIMEOUT;
            case "OUT_OF_MEMORY" -> OUT_OF_MEMORY;
            case "NODE_FAIL" -> NODE_FAIL;
            case "PREEMPTED", "REVOKED" -> PREEMPTED;
            case "CANCELLED" -> CANCELLED;
            case "BOOT_FAIL" -> BOOT_FAIL;
            case "DEADLINE" -> DEADLINE;
            default -> UNKNOWN;
        };
    }
}
