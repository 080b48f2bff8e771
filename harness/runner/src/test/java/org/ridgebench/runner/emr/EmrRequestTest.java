package org.ridgebench.runner.emr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ridgebench.runner.experiment.Emr;

class EmrRequestTest {
    private static final Path CAMPAIGN = Path.of("/results/06-spark/2026");
    private static final Path ARCHIVE = Path.of("/home/ridgebench.tar");

    private static Map<String, String> written(Emr emr, List<String> setup, List<Path> datasets) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(
                new EmrRequest(emr, setup, "our-lab", ARCHIVE, CAMPAIGN, "06-spark/2026", datasets).text()));
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
        return sorted;
    }

    @Test
    void aPlatformThatSaysLittleStartsASmallCluster() throws IOException {
        assertThat(written(Emr.DEFAULT, List.of(), List.of()))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("region", "us-east-1"),
                        Map.entry("bucket", "our-lab"),
                        Map.entry("prefix", "ridgebench"),
                        Map.entry("campaign", "/results/06-spark/2026"),
                        Map.entry("name", "06-spark/2026"),
                        Map.entry("distribution", "/home/ridgebench.tar"),
                        Map.entry("setup", ""),
                        Map.entry("release", "emr-7.13.0"),
                        Map.entry("master", "m5.xlarge"),
                        Map.entry("core", "m5.xlarge"),
                        Map.entry("cores", "2"),
                        Map.entry("logs", "s3://our-lab/ridgebench/logs"),
                        Map.entry("serviceRole", "EMR_DefaultRole"),
                        Map.entry("instanceRole", "EMR_EC2_DefaultRole"),
                        Map.entry("idle", "PT15M"))));
    }

    @Test
    void whatAPlatformSaysIsPassedOn() throws IOException {
        Emr emr = new Emr(
                new Emr.Place(
                        "eu-west-1", Optional.of("our-lab"), "a/b", Optional.of(URI.create("https://stand.in:5000"))),
                Optional.of("j-1"),
                new Emr.Start(
                        "emr-7.0.0",
                        "c5.large",
                        "c5.9xlarge",
                        8,
                        new Emr.Roles("S", "I"),
                        Optional.of("subnet-1"),
                        Optional.of("s3://logs/here"),
                        Duration.ofHours(1)),
                OptionalInt.of(4),
                Map.of("c5.large", new BigDecimal("0.10")));
        assertThat(written(
                        emr,
                        List.of("ulimit -n 9999", "echo 'ready'"),
                        List.of(Path.of("/d/mnist"), Path.of("/d/mine"))))
                .containsEntry("endpoint", "https://stand.in:5000")
                .containsEntry("cluster", "j-1")
                .containsEntry("subnet", "subnet-1")
                .containsEntry("logs", "s3://logs/here")
                .containsEntry("setup", "ulimit -n 9999\necho 'ready'")
                .containsEntry("dataset.0", "/d/mnist")
                .containsEntry("dataset.1", "/d/mine")
                .containsEntry("price.c5.large", "0.10");
    }
}
