package org.ridgebench.serial;

import java.util.List;
import org.ridgebench.ridge.contract.ImplementationContract;
import org.ridgebench.trial.Parallelism;

class SerialImplementationTest extends ImplementationContract {
    @Override
    protected String name() {
        return "serial";
    }

    @Override
    protected List<Parallelism> parallelisms() {
        return List.of(new Parallelism.Serial());
    }
}
