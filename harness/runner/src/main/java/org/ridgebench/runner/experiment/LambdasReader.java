package org.ridgebench.runner.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.trial.LambdaGrid;

/** Reads a λ grid; what it does not say is as in the default grid. */
final class LambdasReader {
    static final List<String> KEYS = List.of("from", "to", "count");
    static final int MOST = 10_000;

    private static final String REMEDY = "Write '{from: 1e-5, to: 1e5, count: 10}'.";

    private LambdasReader() {}

    static Optional<LambdaGrid> read(Setting setting) {
        if (!setting.isMapOf(KEYS, REMEDY)) {
            return Optional.empty();
        }
        Optional<Double> from = bound(setting, "from", LambdaGrid.DEFAULT.from());
        Optional<Double> to = bound(setting, "to", LambdaGrid.DEFAULT.to());
        OptionalInt count = setting.get("count")
                .map(value -> value.count(1, MOST, "Write how many λs compete."))
                .orElse(OptionalInt.of(LambdaGrid.DEFAULT.count()));
        if (from.isEmpty() || to.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        if (from.get() > to.get()) {
            setting.wrong("a grid from " + from.get() + " to " + to.get() + " is empty. Swap the two.");
            return Optional.empty();
        }
        return Optional.of(new LambdaGrid(from.get(), to.get(), count.getAsInt()));
    }

    private static Optional<Double> bound(Setting setting, String key, double otherwise) {
        return setting.get(key).map(value -> value.positiveNumber(REMEDY)).orElse(Optional.of(otherwise));
    }
}
