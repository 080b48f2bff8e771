package org.ridgebench.runner.campaign;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.ImplementationDescriptor;
import org.ridgebench.runner.experiment.LauncherKind;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;

/**
 * A rough guess of what a repetition takes, for planning only: a process's start, and per iteration the work law
 * n·d² / rate of the kernel + λs·d³/3 / rate of a solver, over the cores.
 */
public final class Estimate {
    /** A JVM's start, reading the data and JMH's own start; of ranks the same, with their rendezvous. */
    private static final double START_SECONDS = 1.2;

    /**
     * Until two executors of a trial's own cluster were there: measured on two cores of a shared Xeon, from the archive of
     * classes; nearly twice as long without one.
     */
    private static final double SPARK_START_SECONDS = 8;

    private static final double SOLVER_GFLOPS = 10;
    private static final double UNKNOWN_KERNEL_GFLOPS = 1;

    private Estimate() {}

    public static Duration of(Trial trial, Protocol protocol, Catalogue catalogue) {
        Problem problem = trial.problem();
        double features = ImageShape.of(problem.dataset()).features();
        Optional<ImplementationDescriptor> descriptor = catalogue.find(trial.implementation());
        Map<String, Double> rates =
                descriptor.map(ImplementationDescriptor::kernels).orElse(Map.of());
        double gram = 0.8
                * problem.samples()
                * features
                * features
                / rates.getOrDefault(problem.kernel(), UNKNOWN_KERNEL_GFLOPS)
                / 1e9;
        double solve = problem.lambdas().count() * features * features * features / 3 / SOLVER_GFLOPS / 1e9;
        double iteration = (gram + solve) / trial.parallelism().cores();
        boolean spark = descriptor
                .filter(found -> found.launcher() == LauncherKind.SPARK)
                .isPresent();
        double seconds = (spark ? SPARK_START_SECONDS : START_SECONDS)
                + (protocol.warmups() + protocol.iterations()) * iteration;
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
