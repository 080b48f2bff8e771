package org.ridgebench.mpi;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.ridgebench.ridge.contract.ImplementationContract;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Parallelism.Ranks;

@Timeout(120)
class ExactTrainingTest {
    abstract static class OnRanks extends ImplementationContract {
        @Override
        protected List<Parallelism> parallelisms() {
            return List.of(new Ranks(1, 1), new Ranks(1, 2), new Ranks(2, 1), new Ranks(2, 2));
        }
    }

    @Nested
    class Model extends OnRanks {
        @Override
        protected String name() {
            return ExactTraining.MODEL;
        }
    }

    @Nested
    class Gram extends OnRanks {
        @Override
        protected String name() {
            return ExactTraining.GRAM;
        }
    }
}
