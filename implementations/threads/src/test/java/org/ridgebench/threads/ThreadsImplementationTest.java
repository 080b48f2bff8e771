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
        // 13 are more than there are λs.
        return IntStream.of(1, 2, 3, 5, 13)
                .<Parallelism>mapToObj(Parallelism.Threads::new)
                .toList();
    }
}
