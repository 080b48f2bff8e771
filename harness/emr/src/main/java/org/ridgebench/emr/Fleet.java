package org.ridgebench.emr;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A cluster that is started where none is named.
 *
 * @param release of EMR, such as {@code emr-7.13.0}
 * @param master the type of the one instance that the program runs on
 * @param core the type of those that executors run on
 * @param logs where EMR keeps the logs of its steps, an {@code s3://} address
 * @param serviceRole what the service may do
 * @param instanceRole what the instances may do
 * @param idle after which the cluster ends itself
 */
record Fleet(
        String release,
        String master,
        String core,
        int cores,
        String logs,
        String serviceRole,
        String instanceRole,
        Optional<String> subnet,
        Duration idle) {
    Fleet {
        requireNonNull(release, "release");
        requireNonNull(master, "master");
        requireNonNull(core, "core");
        requireNonNull(logs, "logs");
        requireNonNull(serviceRole, "serviceRole");
        requireNonNull(instanceRole, "instanceRole");
        requireNonNull(subnet, "subnet");
        requireNonNull(idle, "idle");
    }
}
