package org.ridgebench.mpi;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Share;
import org.ridgebench.mpi.messages.Slice.Doubles;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Peers;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/**
 * From statistics that every rank has to the chosen λ: the grid is split over ranks, each solves its λs and validates
 * them on all validation rows. By the schedule {@code shared}, λs of which there are too few for every rank to have one
 * are solved by all ranks together. Every rank ends with the same fit.
 */
final class LambdaSearch {
    private final Solver solver;
    private final double[] lambdas;
    private final String schedule;
    private final RowRange validation;
    private final Workers workers;
    private final Messages messages;
    private final Collectives collectives;
    private final Peers peers;

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
        this.peers = new RankPeers(messages, collectives);
    }

    String solverVariant() {
        return solver.variant();
    }

    Fit best(Statistics statistics, Phases phases) {
        NormalEquations equations = phases.call(Phase.SOLVE, () -> NormalEquations.of(statistics, workers));
        List<Solved> own = phases.call(Phase.SOLVE, () -> solve(equations));
        List<Solved> shared = leftOver() == 0 ? List.of() : phases.call(Phase.SOLVE, () -> solveTogether(equations));
        long[] found = phases.call(Phase.VALIDATE, () -> validate(statistics, own, shared));
        phases.run(Phase.REDUCE, () -> collectives.sum(Longs.of(found)));
        double[] accuracies = accuracies(found);
        int best = Fit.indexOfBest(accuracies);
        int owner = (int) found[lambdas.length + best];
        double[] weights = Stream.concat(own.stream(), shared.stream())
                .filter(one -> one.lambda == best)
                .map(Solved::weights)
                .findFirst()
                .orElseGet(() -> new double[statistics.features() * statistics.classes()]);
        phases.run(Phase.BROADCAST, () -> collectives.broadcast(Doubles.of(weights), owner));
        return new Fit(statistics.features(), statistics.classes(), weights, lambdas, accuracies, best);
    }

    private List<Solved> solve(NormalEquations equations) {
        return switch (schedule) {
            case "block" -> solveShare(equations, lambdas.length);
            case "dynamic" -> solveDealt(equations);
            case "shared" -> solveShare(equations, lambdas.length - lambdas.length % messages.size());
            default ->
                throw new TrialRefusedException(
                        "schedule: 'block', 'dynamic' or 'shared' expected, got '" + schedule + "'. Use one of them.");
        };
    }

    /** As in the report: each rank has one contiguous share, of the first {@code count} λs. */
    private List<Solved> solveShare(NormalEquations equations, int count) {
        Share share = Share.of(count, messages.size(), messages.rank());
        double[] own = Arrays.copyOfRange(lambdas, share.from(), share.to());
        return solved(share.from(), Solvers.solve(solver, equations, own, workers));
    }

    private static List<Solved> solved(int first, List<double[]> weights) {
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new Solved(first + i, weights.get(i)))
                .toList();
    }

    private List<Solved> solveDealt(NormalEquations equations) {
        Solver.Solution solution = solver.prepare(equations);
        LambdaDeal deal = LambdaDeal.start(lambdas.length, messages);
        Collection<Solved> solved = new ConcurrentLinkedQueue<>();
        workers.forEach(workers.count(), thread -> {
            for (int i = deal.next(); i != LambdaDeal.NONE; i = deal.next()) {
                solved.add(new Solved(i, solution.weights(lambdas[i])));
            }
        });
        return List.copyOf(solved);
    }

    /** Those λs of which there are too few for every rank to have one: all ranks work on them together. */
    private List<Solved> solveTogether(NormalEquations equations) {
        int first = lambdas.length - leftOver();
        double[] shared = Arrays.copyOfRange(lambdas, first, lambdas.length);
        return solved(first, Solvers.shared(solver.prepare(equations), equations, shared, workers, peers));
    }

    private int leftOver() {
        return schedule.equals("shared") ? lambdas.length % messages.size() : 0;
    }

    /**
     * For each λ how many rows it classifies rightly, then for each λ a rank that has its weights; 0 for those of other
     * ranks. What all ranks have, each validates on its share of the rows.
     */
    private long[] validate(Statistics statistics, List<Solved> own, List<Solved> shared) {
        long[] found = new long[2 * lambdas.length];
        count(statistics, own, new Share(0, validation.count()), found);
        own.forEach(one -> found[lambdas.length + one.lambda] = messages.rank());
        count(statistics, shared, Share.of(validation.count(), messages.size(), messages.rank()), found);
        return found;
    }

    private void count(Statistics statistics, List<Solved> solved, Share rows, long[] found) {
        if (solved.isEmpty()) {
            return;
        }
        int[] correct = new Validation(workers)
                .correct(
                        validation.images(),
                        validation.from() + rows.from(),
                        validation.from() + rows.to(),
                        statistics.mean(),
                        solved.stream().map(Solved::weights).toList());
        for (int i = 0; i < correct.length; i++) {
            found[solved.get(i).lambda] = correct[i];
        }
    }

    private double[] accuracies(long[] found) {
        int[] correct = new int[lambdas.length];
        for (int i = 0; i < correct.length; i++) {
            correct[i] = (int) found[i];
        }
        return Validation.accuracies(correct, validation.count());
    }
}
