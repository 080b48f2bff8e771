package org.ridgebench.emr;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of the two services, with the user's credentials as every AWS program finds them. */
final class Aws {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private Aws() {}

    static S3Client s3(Place place) {
        Optional<URI> endpoint = place.endpoint();
        // A service that stands for S3 has one name, not one for each bucket.
        return to(S3Client.builder().forcePathStyle(endpoint.isPresent()), place)
                .build();
    }

    static EmrClient emr(Place place) {
        return to(EmrClient.builder(), place).build();
    }

    private static <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B to(B builder, Place place) {
        builder.region(Region.of(place.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER));
        place.endpoint().ifPresent(builder::endpointOverride);
        return builder;
    }
}
