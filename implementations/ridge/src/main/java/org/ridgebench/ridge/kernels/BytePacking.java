package org.ridgebench.ridge.kernels;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Turns unsigned bytes into packed floats. */
final class BytePacking {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTEGERS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    /** As many bytes as there are float lanes; on 128-bit machines twice as many, of which the first half counts. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, FLOATS.length() * Byte.SIZE)));

    /** What a packed array needs after its end: {@link #packActive} stores whole vectors. */
    static final int SLACK = FLOATS.length();

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private BytePacking() {}

    /**
     * Packs a few columns of all rows of a block.
     *
     * @param start index of the block's first pixel
     * @param column the first column
     * @param packed for each row, {@code width} values, those beyond the last column 0. Modified
     */
    static void packAll(byte[] pixels, int start, int features, int rows, int column, float[] packed, int width) {
        int columns = Math.min(width, features - column);
        for (int row = 0; row < rows; row++) {
            int source = start + row * features + column;
            int target = row * width;
            int j = 0;
            for (;
                    j + FLOATS.length() <= columns && source + j + BYTES.length() <= pixels.length;
                    j += FLOATS.length()) {
                floats(pixels, source + j).intoArray(packed, target + j);
            }
            for (; j < columns; j++) {
                packed[target + j] = pixels[source + j] & 0xFF;
            }
        }
    }

    /**
     * Packs four columns of those rows of a block in which any of them is not 0.
     *
     * @param packed for each such row, its four values. Modified
     * @param active for each such row, its number in the block times {@code width}. Modified
     * @return how many such rows there are
     */
    static int packActive(
            byte[] pixels, int start, int features, int rows, int column, float[] packed, int[] active, int width) {
        int count = 0;
        int row = 0;
        if (column + VectorTile.COLUMNS_OF_A <= features) {
            int lastStart = pixels.length - BYTES.length();
            int vectorRows = Math.min(rows, Math.floorDiv(lastStart - start - column, features) + 1);
            for (; row < vectorRows; row++) {
                int source = start + row * features + column;
                int four = (int) FOUR_BYTES.get(pixels, source);
                // Always stored, but kept only if the count moves on: no branch to mispredict.
                floats(pixels, source).intoArray(packed, VectorTile.COLUMNS_OF_A * count);
                active[count] = row * width;
                count += (four | -four) >>> 31;
            }
        }
        for (; row < rows; row++) {
            int any = 0;
            for (int j = 0; j < VectorTile.COLUMNS_OF_A; j++) {
                int value = column + j < features ? pixels[start + row * features + column + j] & 0xFF : 0;
                packed[VectorTile.COLUMNS_OF_A * count + j] = value;
                any |= value;
            }
            active[count] = row * width;
            count += any == 0 ? 0 : 1;
        }
        return count;
    }

    private static FloatVector floats(byte[] pixels, int at) {
        IntVector signed =
                (IntVector) ByteVector.fromArray(BYTES, pixels, at).convertShape(VectorOperators.B2I, INTEGERS, 0);
        return (FloatVector) signed.and(0xFF).convertShape(VectorOperators.I2F, FLOATS, 0);
    }
}
