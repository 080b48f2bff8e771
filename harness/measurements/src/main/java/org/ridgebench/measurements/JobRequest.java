package org.ridgebench.measurements;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is asked of a cluster's queue; what is left empty is the cluster's own choice.
 *
 * @param nodes how many; where nothing is said, as few as the largest trial fits in
 * @param time after which the cluster ends the job
 * @param partition the queue
 * @param account who pays
 */
public record JobRequest(
        OptionalInt nodes, Optional<Duration> time, Optional<String> partition, Optional<String> account) {
    public static final JobRequest NONE =
            new JobRequest(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public JobRequest {
        requireNonNull(nodes, "nodes");
        requireNonNull(time, "time");
        requireNonNull(partition, "partition");
        requireNonNull(account, "account");
    }

    /** This request; what it leaves open is as in another one. */
    public JobRequest or(JobRequest other) {
        return new JobRequest(
                nodes.isPresent() ? nodes : other.nodes,
                time.or(other::time),
                partition.or(other::partition),
                account.or(other::account));
    }
}
