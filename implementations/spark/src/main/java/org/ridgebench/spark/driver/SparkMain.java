package org.ridgebench.spark.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;
import org.ridgebench.spark.control.StandardInput;
import org.ridgebench.spark.control.Word;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.TrialRefusedException;

/** The process of Spark's driver. Started by {@link org.ridgebench.spark.launch.SparkRun}, never by hand. */
public final class SparkMain {
    /** Stands for a master whose URL comes by standard input, as soon as it is known. */
    public static final String TOLD = "-";

    /** The variable in which Spark itself looks for the secret of its processes; it is on no command line. */
    public static final String SECRET = "_SPARK_AUTH_SECRET";

    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private SparkMain() {}

    /**
     * Measures one trial. Spark's settings are system properties.
     *
     * @param arguments the master or {@value #TOLD}, how many milliseconds executors may take to come, when the run
     *     started in milliseconds since 1970, and the trial file
     */
    public static void main(String[] arguments) {
        DriverRun run = new DriverRun(
                Duration.ofMillis(Long.parseLong(arguments[1])),
                Long.parseLong(arguments[2]),
                Path.of(arguments[3]),
                executors -> say(Word.Kind.READY, Integer.toString(executors)));
        try {
            // Reads the rows while the master starts.
            run.measure(() -> settings(arguments[0]));
        } catch (TrialRefusedException e) {
            say(Word.Kind.REFUSED, String.valueOf(e.getMessage()));
            System.exit(REFUSED);
        } catch (Throwable e) {
            // Spark, written in Scala, throws what no signature says.
            e.printStackTrace();
            say(Word.Kind.FAILED, Reasons.of(e, run.losses()));
            System.exit(FAILED);
        }
        // Threads of a library must not keep the driver alive.
        System.exit(0);
    }

    private static SparkConf settings(String master) throws IOException {
        SparkConf settings = new SparkConf();
        settings.setMaster(master.equals(TOLD) ? StandardInput.lineOrEnd(System.in) : master);
        Lifeline.hold(System.getenv());
        @Nullable String secret = System.getenv(SECRET);
        if (secret != null) {
            settings.set("spark.authenticate.secret", secret);
        }
        return settings;
    }

    private static void say(Word.Kind kind, String text) {
        System.out.println(new Word(kind, text).line());
    }
}
