package org.ridgebench.ridge.statistics;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** A vector of bytes at a time. */
final class VectorRowSum implements RowSum {
    private static final VectorSpecies<Integer> INTEGERS = IntVector.SPECIES_PREFERRED;
    /** As many bytes as there are integer lanes; on 128-bit machines twice as many, of which the first half counts. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, INTEGERS.length() * Byte.SIZE)));

    @Override
    public void add(byte[] pixels, int start, int[] sum) {
        int j = 0;
        int vectorEnd = Math.min(sum.length - INTEGERS.length(), pixels.length - start - BYTES.length());
        for (; j <= vectorEnd; j += INTEGERS.length()) {
            IntVector signed = (IntVector)
                    ByteVector.fromArray(BYTES, pixels, start + j).convertShape(VectorOperators.B2I, INTEGERS, 0);
            IntVector.fromArray(INTEGERS, sum, j).add(signed.and(0xFF)).intoArray(sum, j);
        }
        for (; j < sum.length; j++) {
            sum[j] += pixels[start + j] & 0xFF;
        }
    }
}
