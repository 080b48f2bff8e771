package org.ridgebench.ridge.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.ridge.statistics.NormalEquations;

class CholeskyTest {
    private static final List<PanelKernel> KERNELS = List.of(
            PanelKernel.preferred(), new PlainPanelKernel(8), new PlainPanelKernel(16), new PlainPanelKernel(4));

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 63, 64, 65, 71, 72, 127, 128, 129, 255, 256, 257, 260, 261, 264,
                320, 321, 519
            })
    void hasTheBitsOfTheTextbookWhateverTheBlocksAndPanels(int order) {
        for (int columns : new int[] {1, 3, 8, 19}) {
            NormalEquations equations = RandomEquations.of(order, columns);
            double lambda = 0.37;
            double[] expected =
                    TextbookCholesky.solve(equations.regularised(lambda), order, equations.targets(), columns);
            for (PanelKernel kernel : KERNELS) {
                assertThat(new Cholesky(kernel, equations, lambda).solve(equations.targets(), columns))
                        .isEqualTo(expected);
            }
        }
    }
}
