package org.ridgebench.spark.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.rpc.RpcEnv;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;
import scala.Option;

/** Meets the classes that a run needs, without a run: a master, a worker and a small trial, all in this process. */
public final class Rehearsal {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ROWS = 20;
    private static final int MEMORY_MIB = 1024;

    private Rehearsal() {}

    /** Arguments: a data set, and the folder to do it in. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        startCluster(folder.resolve("work"));
        Dataset dataset = new Dataset("rehearsal", Path.of(arguments[0]));
        Problem problem = new Problem(dataset, ROWS, LambdaGrid.DEFAULT, "exact", "cholesky", 1);
        Trial trial = new Trial("spark-gram", problem, new Executors(1, 1, MEMORY_MIB));
        Path file = folder.resolve(TrialFile.NAME);
        Files.writeString(file, new TrialFile(trial, "loop", 0, 2).text());
        SparkConf settings = new SparkConf()
                .setMaster("local[1]")
                .setAppName("rehearsal")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", LOOPBACK)
                .set("spark.driver.bindAddress", LOOPBACK);
        new DriverRun(Duration.ofMinutes(1), System.currentTimeMillis(), file, ready -> {}).measure(() -> settings);
        // Neither master nor worker would end by itself.
        System.exit(0);
    }

    /** A master and its worker, to which nobody gives work. */
    private static void startCluster(Path work) {
        SparkConf settings = new SparkConf();
        RpcEnv master = Master.startRpcEnvAndEndpoint(LOOPBACK, 0, 0, settings)._1();
        String[] masters = {master.address().toSparkURL()};
        Worker.startRpcEnvAndEndpoint(
                LOOPBACK, 0, 0, 1, MEMORY_MIB, masters, work.toString(), Option.empty(), settings, Option.empty());
    }
}
