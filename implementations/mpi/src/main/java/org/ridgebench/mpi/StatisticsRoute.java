package org.ridgebench.mpi;

import java.util.Optional;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Trial;

/** How every rank comes to have the statistics of all training rows. */
enum StatisticsRoute {
    /** As in the report: rank 0 computes all of them and sends them out. */
    FROM_FIRST_RANK {
        @Override
        void requireEnoughRows(Trial trial, Messages messages) {
            // Ranks without a row still have λs to solve.
        }

        @Override
        Optional<RowRange> rows(DataInPlace data, Phases phases) {
            return data.allTraining();
        }

        @Override
        void complete(StatisticsMessage own, Collectives collectives, Phases phases) {
            phases.run(Phase.BROADCAST, () -> own.segments().forEach(part -> collectives.broadcast(part, 0)));
        }
    },

    /** Every rank computes those of its share of the rows, and all are summed. */
    FROM_ALL_RANKS {
        @Override
        void requireEnoughRows(Trial trial, Messages messages) {
            RankThreads.requireRowsForAll(trial, trial.problem().samples(), "samples", messages);
        }

        @Override
        Optional<RowRange> rows(DataInPlace data, Phases phases) {
            return Optional.of(data.trainingShare(phases));
        }

        @Override
        void complete(StatisticsMessage own, Collectives collectives, Phases phases) {
            phases.run(Phase.REDUCE, () -> own.segments().forEach(collectives::sum));
        }
    };

    /** Refuses a trial that has too few rows for its ranks. */
    abstract void requireEnoughRows(Trial trial, Messages messages);

    /** The training rows whose statistics this rank computes, brought in place; empty if it computes none. */
    abstract Optional<RowRange> rows(DataInPlace data, Phases phases);

    /**
     * Makes the statistics of some rows those of all rows.
     *
     * @param own of the rows that this rank has, zeros where it has none. Modified
     */
    abstract void complete(StatisticsMessage own, Collectives collectives, Phases phases);
}
