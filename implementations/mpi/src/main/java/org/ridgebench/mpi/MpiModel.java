package org.ridgebench.mpi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/** Model-parallel, as in the report: rank 0 computes the statistics and sends them out; the λs are split. */
public final class MpiModel implements Implementation {
    public static final String NAME = "mpi-model";

    private final Messages messages;
    private final Collectives collectives;
    private @Nullable Prepared prepared;

    private record Prepared(Trial trial, Kernel kernel, DataInPlace data, Workers workers, LambdaSearch search) {}

    private @Nullable Statistics statistics;

    public MpiModel(Messages messages, Collectives collectives) {
        this.messages = messages;
        this.collectives = collectives;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Trial trial, Phases phases) {
        Workers workers = RankThreads.of(trial, messages);
        DataInPlace data = DataInPlace.load(trial.problem(), messages, collectives, phases);
        RowRange validation = data.validationEverywhere(phases);
        LambdaSearch search = new LambdaSearch(trial, validation, workers, messages, collectives);
        prepared = new Prepared(trial, Kernels.named(trial.problem().kernel()), data, workers, search);
    }

    @Override
    public Fit fit(Phases phases) {
        Prepared ready = ready();
        StatisticsMessage message = messages.rank() == 0
                ? phases.call(Phase.GRAM, () -> StatisticsMessage.of(allStatistics(ready)))
                : StatisticsMessage.empty(ready.data.features(), ready.data.classes());
        phases.run(Phase.BROADCAST, () -> collectives.broadcast(message.slice(), 0));
        Statistics whole = message.statistics();
        statistics = whole;
        return ready.search.best(whole, phases);
    }

    private static Statistics allStatistics(Prepared ready) {
        RowRange training = ready.data.allTraining();
        return new StatisticsPass(ready.kernel, ready.workers).over(training.images(), training.from(), training.to());
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        Prepared ready = ready();
        Statistics whole = requireNonNull(statistics, "evaluated before the first fit");
        return new Evaluation(
                TestScore.of(fit, whole.mean(), ready.trial, ready.workers),
                whole.sha256(),
                ready.kernel.variant(),
                ready.search.solverVariant());
    }

    private Prepared ready() {
        return requireNonNull(prepared, "not prepared");
    }

    @Override
    public void close() {
        if (prepared != null) {
            prepared.workers.close();
        }
    }
}
