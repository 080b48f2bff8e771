package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How campaigns go to Amazon EMR.
 *
 * @param cluster the id of one that runs; where there is none, one is started for each campaign
 * @param start the cluster that is started
 * @param coresPerNode cores of the primary node that trials other than those on executors may use; where nothing is said,
 *     none of them is left out
 * @param prices of one instance in an hour, in US dollars, by its type
 */
public record Emr(
        Place place, Optional<String> cluster, Start start, OptionalInt coresPerNode, Map<String, BigDecimal> prices) {
    /** What a platform has that says nothing. */
    public static final Emr DEFAULT =
            new Emr(Place.DEFAULT, Optional.empty(), Start.DEFAULT, OptionalInt.empty(), Map.of());

    public Emr {
        requireNonNull(place, "place");
        requireNonNull(cluster, "cluster");
        requireNonNull(start, "start");
        requireNonNull(coresPerNode, "coresPerNode");
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }

    /**
     * Where in AWS things lie.
     *
     * @param bucket of S3; nothing is submitted without one
     * @param prefix of everything in the bucket
     * @param endpoint of a service that stands for AWS, if it is not AWS itself
     */
    public record Place(String region, Optional<String> bucket, String prefix, Optional<URI> endpoint) {
        static final Place DEFAULT = new Place("us-east-1", Optional.empty(), "ridgebench", Optional.empty());

        public Place {
            requireNonNull(region, "region");
            requireNonNull(bucket, "bucket");
            requireNonNull(prefix, "prefix");
            requireNonNull(endpoint, "endpoint");
        }
    }

    /**
     * A cluster that is started.
     *
     * @param release of EMR
     * @param primary the type of the one instance that the program runs on
     * @param core the type of those that executors run on
     * @param coreCount how many of those
     * @param logs where EMR keeps logs; where nothing is said, in the bucket
     * @param idle after which the cluster ends itself
     */
    public record Start(
            String release,
            String primary,
            String core,
            int coreCount,
            Roles roles,
            Optional<String> subnet,
            Optional<String> logs,
            Duration idle) {
        static final Start DEFAULT = new Start(
                "emr-7.13.0",
                "m5.xlarge",
                "m5.xlarge",
                2,
                new Roles("EMR_DefaultRole", "EMR_EC2_DefaultRole"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(15));

        public Start {
            requireNonNull(release, "release");
            requireNonNull(primary, "primary");
            requireNonNull(core, "core");
            requireNonNull(roles, "roles");
            requireNonNull(subnet, "subnet");
            requireNonNull(logs, "logs");
            requireNonNull(idle, "idle");
        }
    }

    /** What the service, and what the instances may do. */
    public record Roles(String service, String instance) {}
}
