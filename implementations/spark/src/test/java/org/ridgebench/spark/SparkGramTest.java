package org.ridgebench.spark;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.ridgebench.ridge.contract.ImplementationContract;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Parallelism.Executors;

@Timeout(300)
class SparkGramTest extends ImplementationContract {
    @Override
    protected String name() {
        return "spark-gram";
    }

    @Override
    protected List<Parallelism> parallelisms() {
        return List.of(new Executors(1, 1, 512), new Executors(1, 5, 512));
    }
}
