package org.ridgebench.runner.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ridgebench.trial.Protocol;

/** Reads how trials are measured; what a file does not say is as in the default protocol. */
final class ProtocolReader {
    static final Protocol DEFAULT = new Protocol("jmh", 6, 1, 3, Duration.ofMinutes(20), List.of(), true);
    static final List<String> KEYS =
            List.of("timer", "repetitions", "until", "warmups", "iterations", "timeout", "jvmArguments", "vectorApi");

    /** More would outlast any machine. */
    static final int MOST = 10_000;

    private final Setting setting;

    private ProtocolReader(Setting setting) {
        this.setting = setting;
    }

    static Protocol read(Setting setting) {
        return setting.isMapOf(KEYS, "Write '{repetitions: 6, timeout: 20m}'.")
                ? new ProtocolReader(setting).protocol()
                : DEFAULT;
    }

    private Protocol protocol() {
        String timer = setting.get("timer")
                .flatMap(value -> value.word("timer", AxisReader.TIMERS))
                .orElse(DEFAULT.timer());
        int repetitions =
                count("repetitions", 1, "Write how many fresh processes measure each trial.", DEFAULT.repetitions());
        return new Protocol(
                timer,
                repetitions,
                setting.get("until").flatMap(value -> UntilReader.read(value, repetitions, setting)),
                count("warmups", 0, "Write how many iterations of a process are not summarised.", DEFAULT.warmups()),
                count("iterations", 1, "Write how many iterations of a process are summarised.", DEFAULT.iterations()),
                setting.get("timeout").flatMap(DurationText::read).orElse(DEFAULT.timeout()),
                setting.get("jvmArguments").map(ProtocolReader::arguments).orElse(DEFAULT.jvmArguments()),
                setting.get("vectorApi").flatMap(Setting::truth).orElse(DEFAULT.vectorApi()));
    }

    private int count(String key, int least, String remedy, int otherwise) {
        OptionalInt count =
                setting.get(key).map(value -> value.count(least, MOST, remedy)).orElse(OptionalInt.empty());
        return count.orElse(otherwise);
    }

    private static List<String> arguments(Setting setting) {
        List<String> arguments = new ArrayList<>();
        setting.items().forEach(item -> item.text("a JVM argument", "Write it in quotes, such as '-Xmx512m'.")
                .ifPresent(arguments::add));
        return arguments;
    }
}
