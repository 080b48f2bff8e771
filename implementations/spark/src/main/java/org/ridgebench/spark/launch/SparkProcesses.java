package org.ridgebench.spark.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgebench.spark.control.Word;
import org.ridgebench.trial.Lifeline;

/**
 * The processes that a run has started: driver, master, workers, and through these the executors. What they say goes to
 * the run's log, each line with the name of the process before it.
 */
final class SparkProcesses {
    /** What processes get to end themselves before they are killed. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LOG_LINES = 8;

    private final Path folder;
    private final Predicate<String> inherited;
    private final PrintStream log;
    private final Consumer<RunEvent> events;
    private final Map<String, Process> started = new ConcurrentHashMap<>();
    private final Map<String, Deque<String>> tails = new ConcurrentHashMap<>();
    private volatile boolean ending;

    /**
     * Nothing is started yet.
     *
     * @param folder where processes run
     * @param inherited which variables of our own environment they get
     */
    SparkProcesses(Path folder, Predicate<String> inherited, PrintStream log, Consumer<RunEvent> events) {
        this.folder = folder;
        this.inherited = inherited;
        this.log = log;
        this.events = events;
    }

    /**
     * Starts one process; its words and its end are events. It sees its standard input close when this process ends.
     *
     * @param environment of it alone
     */
    void start(String name, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(inherited.negate());
        builder.environment().putAll(environment);
        builder.environment().put(Lifeline.VARIABLE, "stdin");
        Process process = builder.start();
        tails.put(name, new ArrayDeque<>());
        started.put(name, process);
        if (ending) {
            process.destroyForcibly();
        }
        Thread errors = daemon("log of " + name, () -> follow(name, process.getErrorStream()));
        daemon("watch " + name, () -> {
            follow(name, process.getInputStream());
            try {
                int exitCode = process.waitFor();
                // Its last lines are known before its end is.
                errors.join(GRACE.toMillis());
                events.accept(new RunEvent.Ended(name, exitCode));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void follow(String name, InputStream stream) {
        // Whatever the bytes are, they become some text.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            lines.lines().forEach(line -> hear(name, line));
        } catch (IOException | UncheckedIOException e) {
            // It is no more, which is an event of its own.
        }
    }

    private void hear(String name, String line) {
        if (line.isBlank()) {
            return;
        }
        Word.parse(line).ifPresentOrElse(word -> events.accept(new RunEvent.Said(name, word)), () -> {
            log.println(name + ": " + line);
            Deque<String> tail = tails.getOrDefault(name, new ArrayDeque<>());
            synchronized (tail) {
                tail.addLast(line);
                if (tail.size() > LOG_LINES) {
                    tail.removeFirst();
                }
            }
        });
    }

    /** Says one line to a process that waits for one. */
    void tell(String name, String line) {
        Process process = started.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no process is called " + name);
        }
        try {
            OutputStream input = process.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            // It is no more, which is an event of its own.
        }
    }

    /** The last lines that a process said. */
    List<String> logTail(String name) {
        Deque<String> tail = tails.getOrDefault(name, new ArrayDeque<>());
        synchronized (tail) {
            return List.copyOf(tail);
        }
    }

    /** Ends all that still run; returns when they are gone, or nearly so. */
    void end() {
        ending = true;
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : started.values()) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(all::add);
        }
        started.values().forEach(SparkProcesses::hangUp);
        await(all, GRACE);
        all.forEach(ProcessHandle::destroyForcibly);
        await(all, GRACE);
    }

    /** They end at once when their input closes, without the long goodbyes of Spark's daemons. */
    private static void hangUp(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // Then it is closed already.
        }
    }

    private static void await(List<ProcessHandle> processes, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
