package org.ridgebench.report.published;

import java.util.Arrays;
import java.util.Locale;

/** What a heat map of 2017 shows in its cells. */
public enum Panel {
    SPEEDUP,
    SCALED_SPEEDUP,
    EFFICIENCY;

    /** The column of a map's file. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code scaled speedup}. */
    public String words() {
        return column().replace('_', ' ');
    }

    /** {@code scaled-speedup}: in names of files. */
    public String word() {
        return column().replace('_', '-');
    }

    static Panel ofColumn(String column) {
        return Arrays.stream(values())
                .filter(panel -> panel.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no panel " + column));
    }
}
