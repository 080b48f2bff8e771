package org.ridgebench.spark.driver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.TrialRefusedException;

/** Finds the master and waits for its executors, while somebody else reads the rows. */
final class ClusterStart implements Supplier<Cluster>, AutoCloseable {
    private static final String REMOTE = "spark://";
    private static final int KNOCK_MILLIS = 5_000;
    private static final int POLL_MILLIS = 10;

    private final Executors asked;
    private final long deadlineMillis;
    private final FutureTask<Cluster> task;
    private @Nullable Cluster cluster;

    /**
     * Starts at once.
     *
     * @param settings may wait for the master to be named
     * @param deadlineMillis until when executors may come, since 1970
     * @param ready is told how many have come
     * @param losses is told of every executor that is lost: why
     */
    ClusterStart(
            Callable<SparkConf> settings,
            Executors asked,
            long deadlineMillis,
            IntConsumer ready,
            Consumer<String> losses) {
        this.asked = asked;
        this.deadlineMillis = deadlineMillis;
        this.task = new FutureTask<>(() -> start(settings.call(), ready, losses));
        Thread thread = new Thread(task, "cluster-start");
        thread.setDaemon(true);
        thread.start();
    }

    private Cluster start(SparkConf settings, IntConsumer ready, Consumer<String> losses) throws InterruptedException {
        String master = settings.get("spark.master");
        if (master.startsWith(REMOTE)) {
            requireAnswer(master);
        } else if (master.equals("yarn")) {
            requireYarn();
        }
        JavaSparkContext context = new JavaSparkContext(settings);
        boolean local = master.startsWith("local");
        int given = local ? 1 : awaitExecutors(context, master);
        ready.accept(given);
        int cores = local ? context.defaultParallelism() : asked.executorCores();
        return new Cluster(context, given, cores, losses);
    }

    /** Spark itself would try for a minute. */
    private static void requireAnswer(String masters) {
        String tried = "";
        for (String master : masters.substring(REMOTE.length()).split(",", -1)) {
            URI place = URI.create(REMOTE + master);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(place.getHost(), place.getPort()), KNOCK_MILLIS);
                return;
            } catch (IOException e) {
                tried = String.valueOf(e.getMessage());
            }
        }
        throw new TrialRefusedException(
                masters + ": no master answers: " + tried + ". Start one, or write master: standalone.");
    }

    private static void requireYarn() {
        try {
            Class.forName("org.apache.spark.deploy.yarn.Client", false, ClusterStart.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new TrialRefusedException(
                    "yarn: neither is SPARK_HOME set, nor is spark-yarn on our own class path. Set SPARK_HOME to a"
                            + " distribution of Spark, as EMR has it in /usr/lib/spark.",
                    e);
        }
    }

    private int awaitExecutors(JavaSparkContext context, String master) throws InterruptedException {
        int given = given(context);
        while (given < asked.executors() && System.currentTimeMillis() < deadlineMillis) {
            Thread.sleep(POLL_MILLIS);
            given = given(context);
        }
        if (given == 0) {
            throw new TrialRefusedException(master + ": gave none of the " + asked.executors()
                    + " executors in time. Check that it has workers with " + asked.executorCores() + " cores and "
                    + asked.executorMemoryMiB() + " MiB free.");
        }
        return given;
    }

    /** Spark counts its driver among the executors. */
    private static int given(JavaSparkContext context) {
        return context.sc().statusTracker().getExecutorInfos().length - 1;
    }

    /** The cluster, as soon as it is there. For the thread that runs jobs. */
    @Override
    public Cluster get() {
        if (cluster == null) {
            cluster = await();
            cluster.begin(PhasesFile.PREPARATION);
        }
        return cluster;
    }

    private Cluster await() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the cluster did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cluster started", e);
        }
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** What part of a limit executors get; after that, those that have come must do. */
    static long deadlineMillis(long startMillis, Duration limit) {
        return startMillis + limit.toMillis() * 9 / 10;
    }
}
