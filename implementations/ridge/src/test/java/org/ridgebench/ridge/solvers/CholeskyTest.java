package org.ridgebench.ridge.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;

class CholeskyTest {
    private static final List<PanelKernel> KERNELS = List.of(
            PanelKernel.preferred(), new PlainPanelKernel(8), new PlainPanelKernel(16), new PlainPanelKernel(4));
    private static final double LAMBDA = 0.37;

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 63, 64, 65, 71, 72, 127, 128, 129, 255, 256, 257, 260, 261, 264,
                320, 321, 519
            })
    void hasTheBitsOfTheTextbookWhateverTheBlocksAndPanels(int order) {
        for (int columns : new int[] {1, 3, 8, 19}) {
            NormalEquations equations = RandomEquations.of(order, columns);
            double[] expected = textbook(equations);
            for (PanelKernel kernel : KERNELS) {
                assertThat(solve(kernel, equations, Workers.caller())).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 129, 321, 600})
    void hasTheBitsOfTheTextbookWhateverTheNumberOfThreads(int order) {
        // With 17 columns there are two panels of right-hand sides, with 100 more than threads.
        for (int columns : new int[] {1, 17, 100}) {
            NormalEquations equations = RandomEquations.of(order, columns);
            double[] expected = textbook(equations);
            for (int threads : new int[] {2, 3, 9, 16}) {
                try (Workers workers = Workers.ofThreads(threads)) {
                    assertThat(solve(PanelKernel.preferred(), equations, workers))
                            .as("%d threads", threads)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 48, 64, 128, 1000})
    void hasTheBitsOfTheTextbookWhateverTheRowsOfABlockAndTheOrderOfSteps(int blockRows) {
        NormalEquations equations = RandomEquations.of(203, 2);
        RightSides shape = new RightSides(203, 2, PanelKernel.preferred().width());
        Cholesky cholesky = new Cholesky(PanelKernel.preferred(), equations, LAMBDA, blockRows);
        double[] panel = shape.panel(equations.targets(), 0);
        for (int block = 0; block < cholesky.blocks(); block++) {
            cholesky.factoriseDiagonal(block);
            List<Integer> later = new ArrayList<>();
            for (int columns = block + 1; columns < cholesky.blocks(); columns++) {
                later.add(columns);
            }
            Collections.reverse(later);
            for (int columns : later) {
                cholesky.finish(block, columns);
            }
            cholesky.finish(block, panel);
        }
        cholesky.factor().backward(panel, 0, shape.paddedOrder());
        double[] solution = new double[203 * 2];
        shape.store(panel, 0, solution);
        assertThat(solution).isEqualTo(textbook(equations));
    }

    private static double[] textbook(NormalEquations equations) {
        return TextbookCholesky.solve(
                equations.regularised(LAMBDA), equations.features(), equations.targets(), equations.classes());
    }

    private static double[] solve(PanelKernel kernel, NormalEquations equations, Workers workers) {
        return new SharedCholesky(kernel, equations, new double[] {LAMBDA}, workers, Peers.none())
                .solve(equations.targets(), equations.classes())
                .get(0);
    }
}
