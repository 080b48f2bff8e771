package org.ridgebench.trial.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.Timer;

/** JMH in single-shot mode in this very process: a repetition is a fresh process already. */
public final class JmhTimer implements Timer {
    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public List<Sample> measure(Path file) throws IOException {
        return JmhMeasurement.measure(file, 0);
    }
}
