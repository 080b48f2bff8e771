package org.ridgebench.threads;

import java.util.List;
import java.util.stream.IntStream;
import org.ridgebench.ridge.contract.ImplementationContract;
import org.ridgebench.trial.Parallelism;

class ThreadsImplementationTest extends ImplementationContract {
    @Override
    protected String name() {
        return "threads";
    }

    @Override
    protected List<Parallelism> parallelisms() {
        return IntStream.rangeClosed(1, 5)
                .<Parallelism>mapToObj(Parallelism.Threads::new)
                .toList();
    }
}
