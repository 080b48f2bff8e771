package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/** An implementation on Spark's executors, for which it waits when its rows are to be placed. */
public final class OnExecutors implements Implementation {
    private final String name;
    private final Placement placement;
    private final Supplier<Cluster> start;
    private @Nullable Placed placed;

    private interface Placement {
        Placed place(Problem problem, Supplier<Cluster> start, Phases phases);
    }

    private OnExecutors(String name, Placement placement, Supplier<Cluster> start) {
        this.name = name;
        this.placement = placement;
        this.start = start;
    }

    /**
     * The one of that name; nothing is done yet.
     *
     * @param start waits for the executors
     * @throws TrialRefusedException if there is none
     */
    public static OnExecutors named(String name, Supplier<Cluster> start) {
        Placement placement =
                switch (name) {
                    case SparkInner.NAME -> SparkInner::place;
                    case SparkOuter.NAME -> SparkOuter::place;
                    case SparkGram.NAME -> SparkGram::place;
                    default ->
                        throw new TrialRefusedException("implementation: '" + name
                                + "' does not run on executors. Use " + SparkInner.NAME + ", " + SparkOuter.NAME
                                + " or " + SparkGram.NAME + ".");
                };
        return new OnExecutors(name, placement, start);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        placed = placement.place(trial.problem(), start, phases);
    }

    @Override
    public Fit fit(Phases phases) {
        return ready().fit(phases);
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        return ready().evaluate(fit);
    }

    private Placed ready() {
        return requireNonNull(placed, "not prepared");
    }

    @Override
    public void close() {
        if (placed != null) {
            placed.close();
        }
    }
}
