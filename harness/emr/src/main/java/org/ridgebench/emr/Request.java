package org.ridgebench.emr;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be carried where, as the runner writes it down.
 *
 * @param campaign the campaign's folder on this machine
 * @param name its experiment and its folder: {@code 06-spark/20260101T120000Z-0a1b2c3d}
 * @param distribution the archive of the program
 * @param datasets folders of data sets on this machine, each named as experiments name it
 * @param setup lines of shell that the step runs first
 * @param cluster the id of one that runs; empty where one is started
 * @param prices of one instance in an hour, in US dollars, by its type
 */
record Request(
        Place place,
        Path campaign,
        String name,
        Path distribution,
        List<Path> datasets,
        List<String> setup,
        Optional<String> cluster,
        Fleet fleet,
        Map<String, BigDecimal> prices) {
    private static final String DATASET = "dataset.";
    private static final String PRICE = "price.";

    Request {
        datasets = List.copyOf(datasets);
        setup = List.copyOf(setup);
        prices = Map.copyOf(prices);
    }

    /**
     * Reads a file that the runner wrote.
     *
     * @throws RefusedException if it lacks anything
     */
    static Request read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Reading(file, properties).request();
    }

    /** What a step and a cluster of this campaign are called: by it they are found again. */
    String title() {
        return "ridgebench " + name;
    }

    private record Reading(Path file, Properties properties) {
        Request request() {
            return new Request(
                    new Place(text("region"), optional("endpoint").map(URI::create), text("bucket"), text("prefix")),
                    Path.of(text("campaign")),
                    text("name"),
                    Path.of(text("distribution")),
                    keys(DATASET).map(key -> Path.of(text(key))).toList(),
                    optional("setup").map(text -> text.lines().toList()).orElse(List.of()),
                    optional("cluster"),
                    new Fleet(
                            text("release"),
                            text("master"),
                            text("core"),
                            Integer.parseInt(text("cores")),
                            text("logs"),
                            text("serviceRole"),
                            text("instanceRole"),
                            optional("subnet"),
                            Duration.parse(text("idle"))),
                    keys(PRICE)
                            .collect(Collectors.toMap(
                                    key -> key.substring(PRICE.length()), key -> new BigDecimal(text(key)))));
        }

        private Stream<String> keys(String prefix) {
            return properties.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(prefix))
                    .sorted();
        }

        private Optional<String> optional(String key) {
            return Optional.ofNullable(properties.getProperty(key)).filter(text -> !text.isEmpty());
        }

        private String text(String key) {
            return Optional.ofNullable(properties.getProperty(key))
                    .orElseThrow(() -> new RefusedException(file + ": " + key + ": missing"));
        }
    }
}
