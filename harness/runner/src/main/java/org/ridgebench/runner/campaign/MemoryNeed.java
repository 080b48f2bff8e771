package org.ridgebench.runner.campaign;

import java.util.List;
import java.util.OptionalInt;
import org.ridgebench.trial.MemoryText;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;
import org.ridgebench.trial.Trial;

/**
 * The heap that each of a trial's processes needs, estimated from above: what is alive at once in the hungriest stage, and
 * as much again as a collector wants to go on.
 *
 * <p>In units of d² bytes, matrices being packed as triangles: the statistics take 4, what a thread sums them in 4 (8 in
 * doubles), the normal equations 4, and every λ that is being solved for what its solver works in.
 *
 * @param mebibytes of the heap of a process
 * @param processes that have as much, on all machines together
 */
public record MemoryNeed(int mebibytes, int processes) {
    /** Enough for MNIST's 60,000 images on a few threads. With less there is nothing to win. */
    private static final int LEAST_MEBIBYTES = 512;

    private static final int STEP_MEBIBYTES = 128;
    /** Classes, compiled code's own data, buffers. */
    private static final double BASE_BYTES = 64 << 20;
    /** Of a serial collector's heap a third is for what is young, and large arrays are not. */
    private static final double ROOM = 1.6;

    private static final double STATISTICS = 4;
    private static final double EQUATIONS = 4;
    /** A rank packs its statistics, sends some, and receives others. */
    private static final double MESSAGES = 12;

    /** What a process of a trial needs. */
    public static MemoryNeed of(Trial trial) {
        return of(trial, ImageShape.of(trial.problem().dataset()));
    }

    static MemoryNeed of(Trial trial, ImageShape shape) {
        Parallelism parallelism = trial.parallelism();
        int processes = parallelism instanceof Ranks ranks
                ? ranks.ranks()
                : parallelism instanceof Executors executors ? executors.executors() : 1;
        double bytes = BASE_BYTES + ROOM * alive(trial.problem(), shape, parallelism.cores() / processes, parallelism);
        long steps = (long) Math.ceil(bytes / (1 << 20) / STEP_MEBIBYTES);
        return new MemoryNeed((int) Math.max(LEAST_MEBIBYTES, steps * STEP_MEBIBYTES), processes);
    }

    private static double alive(Problem problem, ImageShape shape, int threads, Parallelism parallelism) {
        double d = shape.features();
        double square = d * d;
        double dk = d * shape.classes() * Double.BYTES;
        int lambdas = problem.lambdas().count();
        double rows = shape.source() == Source.MEMORY ? problem.samples() * d : 0;
        double summing = threads * (problem.kernel().equals("exact") ? 4 : 8) * square;
        double solving = EQUATIONS * square + Math.min(threads, lambdas) * workspace(problem.solver()) * square;
        double messages = parallelism instanceof Ranks ? MESSAGES * square : 0;
        double weights = 3 * lambdas * dk;
        return rows + STATISTICS * square + Math.max(summing, solving) + messages + weights;
    }

    /** Of one λ. */
    private static double workspace(String solver) {
        return switch (solver) {
            case "cholesky" -> 8;
            case "cholesky-ejml", "cholesky-lapack" -> 16;
            case "inverse" -> 24;
            case "eigen" -> 48;
            default -> 0;
        };
    }

    /** As a JVM is told. */
    public String text() {
        return MemoryText.of(mebibytes);
    }

    /** The heap that a list of JVM arguments sets, the last of them counting. */
    public static OptionalInt given(List<String> jvmArguments) {
        return jvmArguments.stream()
                .filter(argument -> argument.startsWith("-Xmx"))
                .reduce((first, last) -> last)
                .map(argument -> MemoryText.mebibytes(argument.substring("-Xmx".length())))
                .orElse(OptionalInt.empty());
    }
}
