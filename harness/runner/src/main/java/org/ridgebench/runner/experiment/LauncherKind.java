package org.ridgebench.runner.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an implementation's processes are started. */
public enum LauncherKind {
    /** One plain JVM. */
    JVM,
    /** Ranks that exchange messages. */
    MPI,
    /** A driver and executors. */
    SPARK;

    /** The word that names it in a descriptor. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(LauncherKind::word).toList();
    }

    static Optional<LauncherKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
