package org.ridgebench.spark.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ridgebench.spark.control.Word;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.launch.Failure;

/**
 * Runs one trial on Spark's executors: starts the driver and, unless there is a cluster, one for this trial alone; lets
 * none of its processes outlive another.
 */
public final class SparkRun {
    private static final String MASTER = "master";
    private static final String DRIVER = "driver";
    private static final int SECRET_BYTES = 32;

    /** Who is about to complain of somebody's end does so within this time. */
    private static final Duration AFTERMATH = Duration.ofSeconds(1);

    private final RunOptions options;
    private final Executors executors;
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();

    private SparkRun(RunOptions options, Executors executors) {
        this.options = options;
        this.executors = executors;
    }

    /** Exit code 0: measured; 2: refused, with one line that says why; else that of the process that failed first. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Lifeline.hold(System.getenv());
        try {
            RunOptions options = RunOptions.parse(arguments);
            Optional<Failure> failure = new SparkRun(options, executors(options.file())).run();
            failure.ifPresent(why -> end(why.exitCode(), why.reason()));
            System.exit(0);
        } catch (IllegalArgumentException e) {
            end(Failure.REFUSED, "SparkRun: " + e.getMessage() + "\n" + RunOptions.USAGE);
        } catch (TrialRefusedException e) {
            end(Failure.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private static void end(int exitCode, String reason) {
        System.err.println(reason);
        System.exit(exitCode);
    }

    private static Executors executors(Path file) throws IOException {
        if (!(TrialFile.read(file).trial().parallelism() instanceof Executors asked)) {
            throw new TrialRefusedException(file + ": a trial on executors expected.");
        }
        return asked;
    }

    private Optional<Failure> run() throws IOException, InterruptedException {
        Installation others = Installation.of(System.getenv());
        // An installation may know by itself where its YARN is.
        if (options.master().isYarn()
                && others.sparkHome().isEmpty()
                && others.hadoopSettings().isEmpty()) {
            throw new TrialRefusedException(
                    "yarn: neither SPARK_HOME nor HADOOP_CONF_DIR is set. Set HADOOP_CONF_DIR to"
                            + " the folder that has yarn-site.xml, or SPARK_HOME to a distribution of Spark.");
        }
        Places places = Places.make(options.jvm(), options.folder(), others);
        SparkCommand command = new SparkCommand(options, executors, places);
        SparkProcesses processes = new SparkProcesses(options.folder(), command::isInherited, System.err, events::add);
        // A run that is told to end takes its processes along; one that is killed hangs up on them.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(processes, places), "end-processes"));
        try {
            startAll(command, processes);
            List<RunEvent> wrong = follow(command, processes);
            if (wrong.isEmpty()) {
                return Optional.empty();
            }
            Failure failure = Diagnosis.of(wrong, processes::logTail);
            return Optional.of(new ExecutorLogs(places.scratch()).addTo(failure));
        } finally {
            end(processes, places);
        }
    }

    private static synchronized void end(SparkProcesses processes, Places places) {
        processes.end();
        places.clear();
    }

    /** All at once: whoever has to wait for the master's port can load its program meanwhile. */
    private void startAll(SparkCommand command, SparkProcesses processes) throws IOException {
        Map<String, String> environment = command.environment(secret());
        if (options.master().isStandalone()) {
            processes.start(MASTER, command.master(), environment);
            int number = 0;
            for (String name : command.workers()) {
                processes.start(name, command.worker(number), environment);
                number++;
            }
        }
        long startMillis = ManagementFactory.getRuntimeMXBean().getStartTime();
        processes.start(DRIVER, command.driver(startMillis), environment);
    }

    /** What the processes of one run know and nobody else. */
    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Returns when the driver has done its work, or soon after something went wrong.
     *
     * @return what went wrong: the events that say so, the first one first; nothing if all is well
     */
    private List<RunEvent> follow(SparkCommand command, SparkProcesses processes) throws InterruptedException {
        long startEnd = System.nanoTime() + options.startLimit().toNanos();
        boolean ready = false;
        while (true) {
            @Nullable
            RunEvent event = ready
                    ? events.take()
                    : events.poll(Math.max(0, startEnd - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null) {
                return withAftermath(new RunEvent.TooLate(options.startLimit()));
            }
            if (event instanceof RunEvent.Said said && said.word().kind() == Word.Kind.MASTER) {
                command.workers()
                        .forEach(worker -> processes.tell(worker, said.word().text()));
                processes.tell(DRIVER, said.word().text());
            } else if (event instanceof RunEvent.Said said && said.word().kind() == Word.Kind.READY) {
                ready = true;
            } else if (event instanceof RunEvent.Ended ended && ended.name().equals(DRIVER) && ended.exitCode() == 0) {
                return List.of();
            } else {
                return withAftermath(event);
            }
        }
    }

    private List<RunEvent> withAftermath(RunEvent first) throws InterruptedException {
        List<RunEvent> heard = new ArrayList<>(List.of(first));
        long end = System.nanoTime() + AFTERMATH.toNanos();
        for (long left = AFTERMATH.toNanos(); left > 0; left = end - System.nanoTime()) {
            @Nullable RunEvent next = events.poll(left, TimeUnit.NANOSECONDS);
            if (next != null) {
                heard.add(next);
            }
        }
        return heard;
    }
}
