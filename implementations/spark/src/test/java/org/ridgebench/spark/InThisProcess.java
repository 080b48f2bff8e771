package org.ridgebench.spark;

import java.io.IOException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.Trial;

/** An implementation on two threads of this process, so that the contract of implementations can be tried on it. */
public abstract class InThisProcess implements Implementation {
    private final String name;
    private Implementation implementation;
    private Cluster cluster;

    InThisProcess(String name) {
        this.name = name;
    }

    /** For the service loader. */
    public static final class Gram extends InThisProcess {
        public Gram() {
            super(SparkGram.NAME);
        }
    }

    /** For the service loader. */
    public static final class Outer extends InThisProcess {
        public Outer() {
            super(SparkOuter.NAME);
        }
    }

    /** For the service loader. */
    public static final class Inner extends InThisProcess {
        public Inner() {
            super(SparkInner.NAME);
        }
    }

    /** One for all tests: a JVM has room for one context. */
    public static JavaSparkContext context() {
        return Context.SHARED;
    }

    private static final class Context {
        static final JavaSparkContext SHARED = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("tests")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(Trial trial, Phases phases) throws IOException {
        int slots = ((Executors) trial.parallelism()).cores();
        cluster = new Cluster(context(), 1, slots, loss -> {});
        cluster.begin(PhasesFile.PREPARATION);
        implementation = OnExecutors.named(name, () -> cluster);
        implementation.prepare(trial, phases);
    }

    @Override
    public Fit fit(Phases phases) {
        cluster.begin(0);
        Fit fit = implementation.fit(phases);
        // What the driver knows of its executors.
        cluster.intervals().forEach(interval -> phases.run(interval.phase(), () -> {}));
        return fit;
    }

    @Override
    public Evaluation evaluate(Fit fit) throws IOException {
        return implementation.evaluate(fit);
    }

    @Override
    public void close() {
        if (implementation != null) {
            implementation.close();
        }
    }
}
