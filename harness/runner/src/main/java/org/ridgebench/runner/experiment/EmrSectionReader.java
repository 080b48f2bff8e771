package org.ridgebench.runner.experiment;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the section {@code emr} of a platform. */
final class EmrSectionReader {
    private static final List<String> KEYS =
            List.of("region", "bucket", "prefix", "endpoint", "cluster", "start", "coresPerNode", "prices");
    private static final List<String> START_KEYS =
            List.of("release", "primary", "core", "coreCount", "serviceRole", "instanceRole", "subnet", "logs", "idle");

    private static final String INSTANCE_TYPE = "[a-z0-9-]+\\.[a-z0-9-]+";
    private static final int MOST = 10_000;

    /** What EMR takes. */
    private static final Duration LEAST_IDLE = Duration.ofMinutes(1);

    private static final Duration MOST_IDLE = Duration.ofDays(7);

    private final Setting section;

    private EmrSectionReader(Setting section) {
        this.section = section;
    }

    /** The section; only right if there was no error. */
    static Emr read(Setting section) {
        return section.isMapOf(KEYS, "Write 'emr: {bucket: our-lab}'.")
                ? new EmrSectionReader(section).read()
                : Emr.DEFAULT;
    }

    private Emr read() {
        Emr.Place place = new Emr.Place(
                word("region", "[a-z]{2}(-[a-z]+)+-[0-9]+", "the name of a region", "Write 'us-east-1'.")
                        .orElse(Emr.Place.DEFAULT.region()),
                word(
                        "bucket",
                        "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                        "the name of a bucket",
                        "Write it without 's3://' and without a folder, which is the prefix."),
                word(
                                "prefix",
                                "[A-Za-z0-9_.=-]+(/[A-Za-z0-9_.=-]+)*",
                                "a folder in the bucket",
                                "Write it without a slash at either end.")
                        .orElse(Emr.Place.DEFAULT.prefix()),
                word(
                                "endpoint",
                                "https?://[^\\s/]+/?",
                                "an address",
                                "Write 'https://HOST:PORT', or remove it: AWS is known.")
                        .map(URI::create));
        return new Emr(
                place,
                word(
                        "cluster",
                        "j-[0-9A-Z]+",
                        "the id of a cluster",
                        "Look for one by 'aws emr list-clusters --active', or remove it so that one is started."),
                section.get("start").map(EmrSectionReader::start).orElse(Emr.Start.DEFAULT),
                section.get("coresPerNode")
                        .map(value -> value.count(1, MOST, "Write how many cores of the primary node a trial may use."))
                        .orElse(OptionalInt.empty()),
                section.get("prices").map(EmrSectionReader::prices).orElse(Map.of()));
    }

    private static Emr.Start start(Setting setting) {
        Emr.Start standard = Emr.Start.DEFAULT;
        if (!setting.isMapOf(START_KEYS, "Write 'start: {core: m5.xlarge, coreCount: 4}'.")) {
            return standard;
        }
        EmrSectionReader start = new EmrSectionReader(setting);
        String role = "Write the name of one, not its ARN; 'aws emr create-default-roles' makes both.";
        return new Emr.Start(
                start.word("release", "emr-\\S+", "a release of EMR", "Write 'emr-7.13.0'.")
                        .orElse(standard.release()),
                start.instance("primary").orElse(standard.primary()),
                start.instance("core").orElse(standard.core()),
                setting.get("coreCount")
                        .map(value -> value.count(1, MOST, "Write how many instances executors run on."))
                        .orElse(OptionalInt.empty())
                        .orElse(standard.coreCount()),
                new Emr.Roles(
                        start.word("serviceRole", "[\\w+=,.@-]+", "a role", role)
                                .orElse(standard.roles().service()),
                        start.word("instanceRole", "[\\w+=,.@-]+", "a role", role)
                                .orElse(standard.roles().instance())),
                start.word("subnet", "subnet-\\w+", "the id of a subnet", "Write 'subnet-0123', or remove it."),
                start.word("logs", "s3://\\S+", "a place in S3", "Write 's3://BUCKET/FOLDER'."),
                setting.get("idle").flatMap(EmrSectionReader::idle).orElse(standard.idle()));
    }

    private static Optional<Duration> idle(Setting setting) {
        Optional<Duration> idle = DurationText.read(setting);
        if (idle.isPresent()
                && (idle.get().compareTo(LEAST_IDLE) < 0 || idle.get().compareTo(MOST_IDLE) > 0)) {
            setting.expected("a time from 1m to 168h", "EMR takes no other.");
        }
        return idle;
    }

    private Optional<String> instance(String key) {
        return word(key, INSTANCE_TYPE, "a type of instances", "Write 'm5.xlarge'.");
    }

    private static Map<String, BigDecimal> prices(Setting setting) {
        Map<String, BigDecimal> prices = new TreeMap<>();
        String remedy = "Write '{m5.xlarge: 0.24}': US dollars for one instance in an hour.";
        if (!setting.value().isObject()) {
            setting.expected("types of instances with their prices", remedy);
            return prices;
        }
        setting.value().fieldNames().forEachRemaining(type -> {
            if (!type.matches(INSTANCE_TYPE)) {
                setting.wrong("no type of instances, got '" + type + "'. " + remedy);
            }
            setting.get(type)
                    .filter(value -> value.positiveNumber(remedy).isPresent())
                    .ifPresent(value -> prices.put(type, value.value().decimalValue()));
        });
        return prices;
    }

    /** A text that has the form; what it is otherwise goes to the errors. */
    private Optional<String> word(String key, String form, String what, String remedy) {
        Optional<Setting> setting = section.get(key);
        Optional<String> word = setting.flatMap(value -> value.text(what, remedy));
        if (word.isPresent() && !word.get().matches(form)) {
            setting.orElseThrow().expected(what, remedy);
            return Optional.empty();
        }
        return word;
    }
}
