package org.ridgebench.microbenchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ridgebench.trial.Lifeline;

/** Ends a fork with the process that started it. Every benchmark has it, through its data or by itself. */
@State(Scope.Benchmark)
public class ForkLifeline {
    /** JMH holds the other end of a fork's standard input. */
    @Setup
    public void hold() {
        Lifeline.hold(System.getenv());
    }
}
