package org.ridgebench.ridge.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Moves the sums of a tile to integers.
 *
 * <p>A method of its own, by way of memory: written out for sixteen sums behind the loop that makes them, it is more than
 * HotSpot inlines there, and then each sum that is passed on is an object, 96 bytes a call.
 */
final class TileSums {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTEGERS = VectorSpecies.of(int.class, FLOATS.vectorShape());

    private TileSums() {}

    /**
     * Adds the bits of each sum, see {@link VectorTile#ORIGIN}.
     *
     * @param sums whole vectors of them
     * @param tile as many. Modified
     */
    static void add(float[] sums, int[] tile) {
        for (int at = 0; at < sums.length; at += FLOATS.length()) {
            IntVector bits = FloatVector.fromArray(FLOATS, sums, at).reinterpretAsInts();
            IntVector.fromArray(INTEGERS, tile, at).add(bits).intoArray(tile, at);
        }
    }
}
