package org.ridgebench.images.pictures;

/** Black and white, before a picture is scaled and again after it, as the report did; or nothing of the kind. */
public sealed interface Binarisation {
    /** Makes a row of a picture black and white. Modified. */
    void before(int[] values);

    /** What becomes of a pixel of the result. */
    int after(int value);

    /** Shades stay. */
    record Grey() implements Binarisation {
        @Override
        public void before(int[] values) {
            // As they are.
        }

        @Override
        public int after(int value) {
            return value;
        }
    }

    /**
     * White from a brightness on.
     *
     * @param share of white, 0 to 1
     */
    record Threshold(double share) implements Binarisation {
        private static final int WHITE_BYTE = 255;

        @Override
        public void before(int[] values) {
            double least = share * Channel.WHITE;
            for (int x = 0; x < values.length; x++) {
                values[x] = values[x] >= least ? Channel.WHITE : 0;
            }
        }

        @Override
        public int after(int value) {
            return value >= share * WHITE_BYTE ? WHITE_BYTE : 0;
        }
    }
}
