package org.ridgebench.ridge.solvers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.workers.Workers;

/**
 * Factorises for several λs side by side: all workers of all peers work on all of them at once, whatever their number.
 *
 * <p>Block by block, in step. The first tasks of a step finish the next block's columns and factorise its diagonal, so
 * that no worker waits for a diagonal when the step is over.
 */
final class SharedCholesky {
    /** Half as many rows for more workers: the way from diagonal to diagonal, which nobody can share, is shorter. */
    private static final int BLOCK_ROWS = 64;

    private static final int MANY_WORKERS = 8;
    /** Rows that are solved backward between two meetings of workers. */
    private static final int BACKWARD_ROWS = 256;

    private final NormalEquations equations;
    private final List<Cholesky> factorisations;
    private final Workers workers;
    private final Peers peers;
    private final int width;

    /** Nothing is factorised yet. */
    SharedCholesky(PanelKernel kernel, NormalEquations equations, double[] lambdas, Workers workers, Peers peers) {
        this.equations = equations;
        this.workers = workers;
        this.peers = peers;
        this.width = kernel.width();
        int blockRows = workers.count() * peers.size() > MANY_WORKERS ? BLOCK_ROWS / 2 : BLOCK_ROWS;
        this.factorisations = new ArrayList<>();
        for (double lambda : lambdas) {
            factorisations.add(new Cholesky(kernel, equations, lambda, blockRows));
        }
    }

    /**
     * Factorises and solves (XᵀX + λI) W = B; called once.
     *
     * @param b B, d × columns, row-major. Not modified
     * @return for each λ its W, d × columns, row-major; the same on every peer
     * @throws NotPositiveDefiniteException if a λ is too small for the rank of X
     */
    List<double[]> solve(double[] b, int columns) {
        RightSides shape = new RightSides(equations.features(), columns, width);
        List<Panel> own = new ArrayList<>();
        for (int i = 0; i < factorisations.size(); i++) {
            for (int index : ownPanels(shape)) {
                own.add(new Panel(i, index, shape.panel(b, index)));
            }
        }
        factorise(own);
        if (own.size() < workers.count()) {
            backwardTogether(own, shape.paddedOrder());
        } else {
            workers.forEach(own.size(), i -> backward(factor(own.get(i)), own.get(i).values, shape.paddedOrder()));
        }
        List<double[]> solutions = empty(shape);
        own.forEach(panel -> shape.store(panel.values, panel.index, solutions.get(panel.factorisation)));
        return exchanged(solutions, shape);
    }

    /**
     * Factorises and inverts; called once.
     *
     * @return for each λ (XᵀX + λI)⁻¹, d × d, row-major; the same on every peer
     * @throws NotPositiveDefiniteException if a λ is too small for the rank of X
     */
    List<double[]> invert() {
        int d = equations.features();
        RightSides shape = new RightSides(d, d, width);
        factorise(List.of());
        List<double[]> inverses = empty(shape);
        int[] own = ownPanels(shape);
        workers.forEach(factorisations.size() * own.length, i -> {
            int factorisation = i / own.length;
            int index = own[i % own.length];
            Factor factor = factorisations.get(factorisation).factor();
            double[] panel = shape.unitPanel(index);
            // Rows above the panel's ones are 0 and stay so.
            factor.forward(new double[][] {panel}, 0, 1, index * width, shape.paddedOrder());
            backward(factor, panel, shape.paddedOrder());
            shape.store(panel, index, inverses.get(factorisation));
        });
        return exchanged(inverses, shape);
    }

    /** A panel of right-hand sides of one of the factorisations, on its way to the solution. */
    @SuppressWarnings("ArrayRecordComponent") // Modified in place.
    private record Panel(int factorisation, int index, double[] values) {}

    private Factor factor(Panel panel) {
        return factorisations.get(panel.factorisation).factor();
    }

    private int[] ownPanels(RightSides shape) {
        return IntStream.range(0, shape.panels())
                .filter(index -> index % peers.size() == peers.rank())
                .toArray();
    }

    private void factorise(List<Panel> rightSides) {
        try (DiagonalExchange exchange = new DiagonalExchange(factorisations, peers)) {
            run(diagonals(exchange, 0, i -> {}));
            for (int block = 0; block < factorisations.get(0).blocks(); block++) {
                exchange.await(block);
                run(step(exchange, block, rightSides));
            }
        }
    }

    private void run(List<Runnable> tasks) {
        workers.forEach(tasks.size(), i -> tasks.get(i).run());
    }

    private List<Runnable> diagonals(DiagonalExchange exchange, int block, IntConsumer before) {
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < factorisations.size(); i++) {
            int factorisation = i;
            if (exchange.owns(i, block)) {
                tasks.add(() -> {
                    before.accept(factorisation);
                    exchange.factorise(factorisation, block);
                });
            }
        }
        return tasks;
    }

    private List<Runnable> step(DiagonalExchange exchange, int block, List<Panel> rightSides) {
        int blocks = factorisations.get(0).blocks();
        List<Runnable> tasks = new ArrayList<>();
        if (block + 1 < blocks) {
            tasks.addAll(
                    diagonals(exchange, block + 1, i -> factorisations.get(i).finish(block, block + 1)));
        }
        for (int i = 0; i < factorisations.size(); i++) {
            Cholesky cholesky = factorisations.get(i);
            for (int later = block + 2; later < blocks; later++) {
                int columns = later;
                if (exchange.owns(i, columns)) {
                    tasks.add(() -> cholesky.finish(block, columns));
                }
            }
        }
        for (Panel panel : rightSides) {
            tasks.add(() -> factorisations.get(panel.factorisation).finish(block, panel.values));
        }
        return tasks;
    }

    /** By one worker: rows that are solved leave those above them before the next are solved. */
    private static void backward(Factor factor, double[] panel, int rows) {
        for (int last = rows; last > 0; last -= BACKWARD_ROWS) {
            int first = Math.max(0, last - BACKWARD_ROWS);
            factor.backward(panel, first, last);
            factor.subtract(panel, first, last, 0, first);
        }
    }

    /** By all workers, where there are fewer panels than workers. */
    private void backwardTogether(List<Panel> panels, int rows) {
        int first = Math.max(0, rows - BACKWARD_ROWS);
        workers.forEach(panels.size(), i -> factor(panels.get(i)).backward(panels.get(i).values, first, rows));
        for (int last = rows; last > BACKWARD_ROWS; last -= BACKWARD_ROWS) {
            run(backwardStep(panels, last - BACKWARD_ROWS, last));
        }
    }

    /** Begins with the rows that are solved next, and solves them. */
    private List<Runnable> backwardStep(List<Panel> panels, int solved, int solvedEnd) {
        int next = Math.max(0, solved - BACKWARD_ROWS);
        List<Runnable> tasks = new ArrayList<>();
        for (Panel panel : panels) {
            tasks.add(() -> {
                factor(panel).subtract(panel.values, solved, solvedEnd, next, solved);
                factor(panel).backward(panel.values, next, solved);
            });
        }
        for (Panel panel : panels) {
            for (int last = next; last > 0; last -= BACKWARD_ROWS) {
                int end = last;
                tasks.add(() ->
                        factor(panel).subtract(panel.values, solved, solvedEnd, Math.max(0, end - BACKWARD_ROWS), end));
            }
        }
        return tasks;
    }

    private List<double[]> empty(RightSides shape) {
        return factorisations.stream()
                .map(each -> new double[shape.order() * shape.columns()])
                .toList();
    }

    /** Every peer's panels on every peer. */
    private List<double[]> exchanged(List<double[]> solutions, RightSides shape) {
        for (int index = 0; peers.size() > 1 && index < shape.panels(); index++) {
            for (double[] solution : solutions) {
                double[] panel = shape.panel(solution, index);
                peers.broadcast(panel, index % peers.size());
                shape.store(panel, index, solution);
            }
        }
        return solutions;
    }
}
