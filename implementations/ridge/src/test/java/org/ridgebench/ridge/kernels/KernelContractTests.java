package org.ridgebench.ridge.kernels;

import org.junit.jupiter.api.Nested;

class KernelContractTests {
    @Nested
    class Naive extends KernelContract {
        @Override
        Gram gram(int features) {
            return Kernels.named("naive").gram(features);
        }
    }

    @Nested
    class Tiled extends KernelContract {
        @Override
        Gram gram(int features) {
            return Kernels.named("tiled").gram(features);
        }
    }

    @Nested
    class Ejml extends KernelContract {
        @Override
        Gram gram(int features) {
            return Kernels.named("ejml").gram(features);
        }
    }

    @Nested
    class Blas extends KernelContract {
        @Override
        Gram gram(int features) {
            return Kernels.named("blas").gram(features);
        }
    }

    @Nested
    class Exact extends KernelContract {
        @Override
        Gram gram(int features) {
            return Kernels.named("exact").gram(features);
        }
    }

    @Nested
    class ExactInPlainJava extends KernelContract {
        @Override
        Gram gram(int features) {
            return new PlainGram(features);
        }
    }

    @Nested
    class ExactForSixteenRegisters extends KernelContract {
        @Override
        Gram gram(int features) {
            return new VectorGram(features, new VectorTile4x2());
        }
    }

    @Nested
    class ExactForThirtyTwoRegisters extends KernelContract {
        @Override
        Gram gram(int features) {
            return new VectorGram(features, new VectorTile4x4());
        }
    }
}
