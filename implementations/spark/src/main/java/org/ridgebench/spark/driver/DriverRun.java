package org.ridgebench.spark.driver;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.ridgebench.spark.OnExecutors;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.trial.ExecutorsFile;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.MeasuredRun;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.SamplesFile;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.WholeFile;
import org.ridgebench.trial.WorkerReport;

/** One repetition, from the driver: the time of an iteration is the driver's, from its first job to the answer. */
final class DriverRun {
    /** The file of Spark's settings as they were, in the folder of a repetition. */
    static final String SETTINGS = "spark.properties";

    private final Duration startLimit;
    private final long startMillis;
    private final Path file;
    private final IntConsumer ready;
    private final List<String> losses = new CopyOnWriteArrayList<>();
    private final PhasesFile executorPhases = new PhasesFile();

    /**
     * Nothing is started yet.
     *
     * @param startLimit how long executors may take to come
     * @param startMillis when the first process of the repetition started, since 1970
     * @param file the trial
     * @param ready is told how many executors have come
     */
    DriverRun(Duration startLimit, long startMillis, Path file, IntConsumer ready) {
        this.startLimit = startLimit;
        this.startMillis = startMillis;
        this.file = file;
        this.ready = ready;
    }

    /**
     * Measures, and leaves the results beside the trial file.
     *
     * @param settings may wait for the master to be named
     */
    void measure(Callable<SparkConf> settings) throws IOException {
        TrialFile trialFile = TrialFile.read(file);
        if (!(trialFile.trial().parallelism() instanceof Executors asked)) {
            throw new TrialRefusedException(file + ": a trial on executors expected.");
        }
        long deadline = ClusterStart.deadlineMillis(startMillis, startLimit);
        try (ClusterStart start = new ClusterStart(settings, asked, deadline, ready, losses::add)) {
            Implementation implementation = OnExecutors.named(trialFile.trial().implementation(), start);
            try (MeasuredRun run = MeasuredRun.prepare(file, implementation, PhasesFile.DRIVER, startMillis)) {
                measure(trialFile, run, start.get());
            }
        }
    }

    /** Why executors were lost, the first one first. */
    List<String> losses() {
        return List.copyOf(losses);
    }

    private void measure(TrialFile trialFile, MeasuredRun run, Cluster cluster) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < trialFile.warmups() + trialFile.iterations(); i++) {
            cluster.begin(i);
            run.beforeIteration();
            // Nothing stands between the clock and the fit.
            long start = System.nanoTime();
            Fit fit = run.fit();
            long elapsed = System.nanoTime() - start;
            run.afterIteration(fit);
            executorPhases.add(i, cluster.intervals());
            samples.add(new Sample(i, i < trialFile.warmups(), elapsed));
        }
        WorkerReport own = run.report();
        List<WorkerReport> reports = new ArrayList<>();
        reports.add(own.withPhases(own.phaseRows() + executorPhases.rows()));
        reports.addAll(executorReports(cluster));
        run.finish(reports, cluster.repeatedTasks());
        Path folder = requireNonNull(file.toAbsolutePath().getParent());
        ExecutorsFile.write(folder, cluster.activities());
        WholeFile.write(folder.resolve(SETTINGS), settings(cluster));
        SamplesFile.write(folder, samples);
    }

    private static Collection<WorkerReport> executorReports(Cluster cluster) throws IOException {
        List<WorkerReport> reports = new ArrayList<>();
        for (String text : cluster.afterAll(DriverRun::reportOfExecutor).values()) {
            reports.add(WorkerReport.parse(text));
        }
        return reports;
    }

    /** On an executor. */
    private static String reportOfExecutor(int task) {
        try {
            return WorkerReport.ofThisProcess(0, "").text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Spark was told, without what nobody else should know. */
    private static String settings(Cluster cluster) {
        return Arrays.stream(cluster.context().getConf().getAll())
                .filter(setting ->
                        !setting._1().contains("secret") && !setting._1().contains("password"))
                .map(setting -> setting._1() + "=" + setting._2() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}
