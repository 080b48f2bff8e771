package org.ridgebench.mpi;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice.Doubles;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/**
 * From statistics that every rank has to the chosen λ: the grid is split over ranks, each solves its λs and validates
 * them on all validation rows. Every rank ends with the same fit.
 */
final class LambdaSearch {
    private final Solver solver;
    private final double[] lambdas;
    private final String schedule;
    private final RowRange validation;
    private final Workers workers;
    private final Messages messages;
    private final Collectives collectives;

    @SuppressWarnings("ArrayRecordComponent") // The solver's own array: nothing is copied inside the clock.
    private record Solved(int lambda, double[] weights) {}

    LambdaSearch(Trial trial, RowRange validation, Workers workers, Messages messages, Collectives collectives) {
        this.solver = Solvers.named(trial.problem().solver());
        this.lambdas = trial.problem().lambdas().values();
        this.schedule = trial.schedule().orElse("block");
        this.validation = validation;
        this.workers = workers;
        this.messages = messages;
        this.collectives = collectives;
    }

    String solverVariant() {
        return solver.variant();
    }

    Fit best(Statistics statistics, Phases phases) {
        List<Solved> solved = phases.call(Phase.SOLVE, () -> solve(NormalEquations.of(statistics)));
        long[] found = phases.call(Phase.VALIDATE, () -> validate(statistics, solved));
        phases.run(Phase.REDUCE, () -> collectives.sum(Longs.of(found)));
        double[] accuracies = accuracies(found);
        int best = Fit.indexOfBest(accuracies);
        int owner = (int) found[lambdas.length + best];
        double[] weights = solved.stream()
                .filter(one -> one.lambda == best)
                .map(Solved::weights)
                .findFirst()
                .orElseGet(() -> new double[statistics.features() * statistics.classes()]);
        phases.run(Phase.BROADCAST, () -> collectives.broadcast(Doubles.of(weights), owner));
        return new Fit(statistics.features(), statistics.classes(), weights, lambdas, accuracies, best);
    }

    private List<Solved> solve(NormalEquations equations) {
        Solver.Solution solution = solver.prepare(equations);
        LambdaDeal deal = LambdaDeal.start(schedule, lambdas.length, messages);
        Collection<Solved> solved = new ConcurrentLinkedQueue<>();
        workers.forEach(workers.count(), thread -> {
            for (int i = deal.next(); i != LambdaDeal.NONE; i = deal.next()) {
                solved.add(new Solved(i, solution.weights(lambdas[i])));
            }
        });
        return List.copyOf(solved);
    }

    /** For each λ how many rows it classifies rightly, then for each λ the rank that solved it; 0 for those of others. */
    private long[] validate(Statistics statistics, List<Solved> solved) {
        int[] correct = new Validation(workers)
                .correct(
                        validation.images(),
                        validation.from(),
                        validation.to(),
                        statistics.mean(),
                        solved.stream().map(Solved::weights).toList());
        long[] found = new long[2 * lambdas.length];
        for (int i = 0; i < correct.length; i++) {
            found[solved.get(i).lambda] = correct[i];
            found[lambdas.length + solved.get(i).lambda] = messages.rank();
        }
        return found;
    }

    private double[] accuracies(long[] found) {
        int[] correct = new int[lambdas.length];
        for (int i = 0; i < correct.length; i++) {
            correct[i] = (int) found[i];
        }
        return Validation.accuracies(correct, validation.count());
    }
}
