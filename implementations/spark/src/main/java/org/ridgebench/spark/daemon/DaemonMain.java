package org.ridgebench.spark.daemon;

import java.io.IOException;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.rpc.RpcEnv;
import org.ridgebench.spark.control.StandardInput;
import org.ridgebench.spark.control.Word;
import org.ridgebench.trial.Lifeline;

/** A Spark daemon that ends with the run that started it. Started by {@code SparkRun}, never by hand. */
public final class DaemonMain {
    /** The argument of a master; it says where it listens. */
    public static final String MASTER = "master";

    /** The first argument of a worker; the master's URL comes by standard input, as soon as it is known. */
    public static final String WORKER = "worker";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANY_PORT = "0";

    private DaemonMain() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments {@value #MASTER}; or {@value #WORKER}, its cores, its memory in MiB and its folder
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case MASTER -> master();
            case WORKER -> worker(arguments[1], arguments[2], arguments[3]);
            default -> throw new IllegalArgumentException("a master or a worker expected, got " + arguments[0]);
        }
    }

    private static void master() {
        Lifeline.hold(System.getenv());
        RpcEnv started =
                Master.startRpcEnvAndEndpoint(LOOPBACK, 0, 0, new SparkConf())._1();
        System.out.println(new Word(Word.Kind.MASTER, started.address().toSparkURL()).line());
        started.awaitTermination();
    }

    private static void worker(String cores, String memoryMiB, String folder) throws IOException {
        String master = StandardInput.lineOrEnd(System.in);
        Lifeline.hold(System.getenv());
        Worker.main(new String[] {
            "--host",
            LOOPBACK,
            "--port",
            ANY_PORT,
            "--webui-port",
            ANY_PORT,
            "--cores",
            cores,
            "--memory",
            memoryMiB + "m",
            "--work-dir",
            folder,
            master
        });
    }
}
