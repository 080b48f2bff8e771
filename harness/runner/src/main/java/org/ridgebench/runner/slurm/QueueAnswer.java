package org.ridgebench.runner.slurm;

import java.util.Map;
import java.util.Optional;

/**
 * What Slurm says of some jobs.
 *
 * @param jobs those that it knows, by their id
 * @param trouble why it could not be asked, where that is so
 */
record QueueAnswer(Map<String, Entry> jobs, Optional<String> trouble) {
    QueueAnswer {
        jobs = Map.copyOf(jobs);
    }

    /**
     * What it says of one job.
     *
     * @param reason why a pending job waits; empty text where there is none
     */
    record Entry(JobState state, String reason) {}
}
