package org.ridgebench.images.pictures;

import java.util.Locale;

/** What of a colour is kept. */
public enum Channel {
    R,
    G,
    B,
    /** 0.299 R + 0.587 G + 0.114 B, of the stored values as they are (ITU-R BT.601). */
    LUMA;

    /** What {@link #of} makes of white. */
    static final int WHITE = 65_535_000;

    /**
     * The brightness of a pixel, exactly.
     *
     * @param r red of 16 bits, as are the others
     * @return 0 to {@link #WHITE}
     */
    int of(int r, int g, int b) {
        return switch (this) {
            case R -> 1000 * r;
            case G -> 1000 * g;
            case B -> 1000 * b;
            case LUMA -> 299 * r + 587 * g + 114 * b;
        };
    }

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
