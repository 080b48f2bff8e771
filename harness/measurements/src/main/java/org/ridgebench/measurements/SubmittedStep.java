package org.ridgebench.measurements;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A step that was added to an EMR cluster to measure a campaign.
 *
 * @param id as EMR calls it
 * @param host from which it was submitted
 * @param cluster its id
 * @param place where the campaign lies in S3
 * @param instances of the cluster, when it was submitted; empty text where that is not known
 * @param logs where the cluster keeps its logs, empty text for nowhere
 */
public record SubmittedStep(
        String id, Instant submitted, String host, String cluster, String place, String instances, String logs) {
    public SubmittedStep {
        requireNonNull(submitted, "submitted");
        requireNonNull(host, "host");
        requireNonNull(place, "place");
        requireNonNull(instances, "instances");
        requireNonNull(logs, "logs");
        // The one names a file, and both are arguments of a program.
        requireId(id);
        requireId(cluster);
    }

    private static void requireId(String id) {
        if (!id.matches("[0-9A-Za-z][0-9A-Za-z_-]{0,63}")) {
            throw new IllegalArgumentException("no id of a step or a cluster: " + id);
        }
    }
}
