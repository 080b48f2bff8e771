package org.ridgebench.microbenchmarks;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Ten chains of fused multiply-adds side by side, enough to cover the latency of two a cycle. */
final class FusedMultiplyAdds {
    private static final int CHAINS = 10;
    private static final int STEPS = 2_000_000;

    private FusedMultiplyAdds() {}

    /** Floating-point operations of one call of {@link #float32}. */
    static double float32Flops() {
        return 2.0 * CHAINS * STEPS * FloatVector.SPECIES_PREFERRED.length();
    }

    /** Floating-point operations of one call of {@link #float64}. */
    static double float64Flops() {
        return 2.0 * CHAINS * STEPS * DoubleVector.SPECIES_PREFERRED.length();
    }

    static float float32() {
        FloatVector factor = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.999f);
        FloatVector term = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.5f);
        FloatVector chain0 = term;
        FloatVector chain1 = term;
        FloatVector chain2 = term;
        FloatVector chain3 = term;
        FloatVector chain4 = term;
        FloatVector chain5 = term;
        FloatVector chain6 = term;
        FloatVector chain7 = term;
        FloatVector chain8 = term;
        FloatVector chain9 = term;
        for (int i = 0; i < STEPS; i++) {
            chain0 = chain0.fma(factor, term);
            chain1 = chain1.fma(factor, term);
            chain2 = chain2.fma(factor, term);
            chain3 = chain3.fma(factor, term);
            chain4 = chain4.fma(factor, term);
            chain5 = chain5.fma(factor, term);
            chain6 = chain6.fma(factor, term);
            chain7 = chain7.fma(factor, term);
            chain8 = chain8.fma(factor, term);
            chain9 = chain9.fma(factor, term);
        }
        return chain0.add(chain1)
                .add(chain2)
                .add(chain3)
                .add(chain4)
                .add(chain5)
                .add(chain6)
                .add(chain7)
                .add(chain8)
                .add(chain9)
                .reduceLanes(VectorOperators.ADD);
    }

    static double float64() {
        DoubleVector factor = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.999);
        DoubleVector term = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.5);
        DoubleVector chain0 = term;
        DoubleVector chain1 = term;
        DoubleVector chain2 = term;
        DoubleVector chain3 = term;
        DoubleVector chain4 = term;
        DoubleVector chain5 = term;
        DoubleVector chain6 = term;
        DoubleVector chain7 = term;
        DoubleVector chain8 = term;
        DoubleVector chain9 = term;
        for (int i = 0; i < STEPS; i++) {
            chain0 = chain0.fma(factor, term);
            chain1 = chain1.fma(factor, term);
            chain2 = chain2.fma(factor, term);
            chain3 = chain3.fma(factor, term);
            chain4 = chain4.fma(factor, term);
            chain5 = chain5.fma(factor, term);
            chain6 = chain6.fma(factor, term);
            chain7 = chain7.fma(factor, term);
            chain8 = chain8.fma(factor, term);
            chain9 = chain9.fma(factor, term);
        }
        return chain0.add(chain1)
                .add(chain2)
                .add(chain3)
                .add(chain4)
                .add(chain5)
                .add(chain6)
                .add(chain7)
                .add(chain8)
                .add(chain9)
                .reduceLanes(VectorOperators.ADD);
    }
}
