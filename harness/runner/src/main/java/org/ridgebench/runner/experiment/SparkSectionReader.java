package org.ridgebench.runner.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgebench.trial.MemoryText;

/** Reads the section {@code spark} of a platform. */
final class SparkSectionReader {
    private static final List<String> KEYS = List.of("master", "driverMemory", "startLimit", "conf");

    /** What a trial says by its factors, or what would make its times those of something else. */
    private static final List<String> OF_THE_TRIAL = List.of(
            "spark.master",
            "spark.submit.deployMode",
            "spark.cores.max",
            "spark.executor.instances",
            "spark.executor.cores",
            "spark.executor.memory",
            "spark.driver.memory",
            "spark.dynamicAllocation.enabled",
            "spark.speculation",
            "spark.authenticate",
            "spark.authenticate.secret");

    private SparkSectionReader() {}

    /** The section; only right if there was no error. */
    static Platform.Spark read(Setting section) {
        Platform.Spark standard = Platform.Spark.DEFAULT;
        if (!section.isMapOf(KEYS, "Write 'spark: {master: standalone}'.")) {
            return standard;
        }
        return new Platform.Spark(
                section.get("master").flatMap(SparkSectionReader::master).orElse(standard.master()),
                section.get("driverMemory").flatMap(SparkSectionReader::memory).orElse(standard.driverMemory()),
                section.get("startLimit").flatMap(DurationText::read),
                section.get("conf").map(SparkSectionReader::conf).orElse(standard.conf()));
    }

    private static Optional<String> master(Setting setting) {
        String remedy = "Write standalone, 'local[2]', spark://HOST:PORT or yarn.";
        Optional<String> text = setting.text("the name of a master", remedy);
        if (text.isPresent() && !Platform.Spark.isMaster(text.get())) {
            setting.wrong("unknown master, got " + Shown.of(setting.value()) + ". " + remedy);
            return Optional.empty();
        }
        return text;
    }

    private static Optional<Integer> memory(Setting setting) {
        String remedy = "Write '512m' or '1g'.";
        Optional<String> text = setting.text("an amount of memory", remedy);
        if (text.isPresent() && MemoryText.mebibytes(text.get()).isEmpty()) {
            setting.expected("an amount of memory", remedy);
        }
        return text.flatMap(
                amount -> MemoryText.mebibytes(amount).stream().boxed().findFirst());
    }

    private static Map<String, String> conf(Setting setting) {
        Map<String, String> conf = new TreeMap<>();
        if (!setting.value().isObject()) {
            setting.expected("settings of Spark with their values", "Write '{spark.locality.wait: 0s}'.");
            return conf;
        }
        setting.value().fieldNames().forEachRemaining(key -> {
            Setting value = setting.get(key).orElseThrow();
            if (!key.startsWith("spark.")) {
                value.wrong("no setting of Spark. Their names begin with 'spark.'.");
            } else if (OF_THE_TRIAL.contains(key)) {
                value.wrong("set for each trial by its own factors, or fixed for all. Remove it.");
            } else if (!value.value().isValueNode() || value.value().isNull()) {
                value.expected("one value", "Write a word or a number.");
            } else {
                conf.put(key, value.value().asText());
            }
        });
        return conf;
    }
}
