package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plain measuring loop: looks at the clock, fits, looks again. */
public final class LoopTimer implements Timer {
    @Override
    public String name() {
        return "loop";
    }

    @Override
    public List<Sample> measure(Path file) throws IOException {
        TrialFile trialFile = TrialFile.read(file);
        List<Sample> samples = new ArrayList<>();
        try (MeasuredRun run = MeasuredRun.prepare(file)) {
            for (int i = 0; i < trialFile.warmups() + trialFile.iterations(); i++) {
                run.beforeIteration();
                // Nothing stands between the clock and the fit.
                long start = System.nanoTime();
                Fit fit = run.fit();
                long elapsed = System.nanoTime() - start;
                run.afterIteration(fit);
                samples.add(new Sample(i, i < trialFile.warmups(), elapsed));
            }
            run.finish();
        }
        return samples;
    }
}
