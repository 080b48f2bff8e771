package org.ridgebench.trial.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.Timer;

/** JMH with a fork of its own, to show that it agrees with {@link JmhTimer}. */
public final class JmhForkTimer implements Timer {
    @Override
    public String name() {
        return "jmh-fork";
    }

    @Override
    public List<Sample> measure(Path file) throws IOException {
        return JmhMeasurement.measure(file, 1);
    }
}
