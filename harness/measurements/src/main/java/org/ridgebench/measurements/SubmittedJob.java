package org.ridgebench.measurements;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A job that was handed to a cluster's queue to measure a campaign.
 *
 * @param id as the queue calls it
 * @param host from which it was submitted
 * @param request what was asked for
 * @param shard the part of the campaign that it measures, if not all of it
 */
public record SubmittedJob(String id, Instant submitted, String host, JobRequest request, Optional<Shard> shard) {
    public SubmittedJob {
        requireNonNull(submitted, "submitted");
        requireNonNull(host, "host");
        requireNonNull(request, "request");
        requireNonNull(shard, "shard");
        // It names files.
        if (!id.matches("[0-9A-Za-z_-]{1,64}")) {
            throw new IllegalArgumentException("no id of a job: " + id);
        }
    }

    /** Whether both would measure the same repetitions. */
    public boolean meets(Optional<Shard> other) {
        return shard.isEmpty() || other.isEmpty() || shard.get().meets(other.get());
    }
}
