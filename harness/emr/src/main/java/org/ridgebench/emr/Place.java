package org.ridgebench.emr;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Where in AWS things lie.
 *
 * @param endpoint of a service that stands for AWS, if it is not AWS itself
 * @param prefix of every key in the bucket; neither begins nor ends with a slash, empty for none
 */
record Place(String region, Optional<URI> endpoint, String bucket, String prefix) {
    Place {
        requireNonNull(region, "region");
        requireNonNull(endpoint, "endpoint");
        requireNonNull(bucket, "bucket");
        requireNonNull(prefix, "prefix");
    }

    /** The key of something below the prefix. */
    String key(String name) {
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    String uri(String key) {
        return "s3://" + bucket + "/" + key;
    }
}
