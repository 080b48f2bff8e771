package org.ridgebench.mpi.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ridgebench.mpi.control.RunEvent;
import org.ridgebench.trial.Lifeline;

/** The processes that a run has started: its ranks, or the prefix command that starts them. */
final class RankProcesses {
    /** What processes get to end themselves before they are killed; a prefix command passes the word on. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LOG_LINES = 8;

    private final Path folder;
    private final Map<String, String> environment;
    private final Consumer<RunEvent> events;
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    /**
     * Nothing is started yet.
     *
     * @param folder where processes run and logs are kept
     * @param environment for each of them
     */
    RankProcesses(Path folder, Map<String, String> environment, Consumer<RunEvent> events) {
        this.folder = folder;
        this.environment = environment;
        this.events = events;
    }

    /**
     * Starts one process; its end is an event.
     *
     * @param name names its log
     */
    void start(String name, List<String> command, Map<String, String> ownEnvironment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        // Ranks hold the line to the run instead, wherever they are.
        builder.environment().remove(Lifeline.VARIABLE);
        builder.environment().putAll(environment);
        builder.environment().putAll(ownEnvironment);
        Process process = builder.start();
        started.add(process);
        if (ending) {
            process.destroyForcibly();
        }
        Thread watch = new Thread(() -> watch(name, process), "watch " + name);
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(String name, Process process) {
        try {
            events.accept(new RunEvent.ProcessEnded(name, process.waitFor()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** The last lines that a process said. */
    String logTail(String name) {
        try {
            // Whatever the bytes are, they become some text.
            List<String> lines = Files.readAllLines(log(name), ISO_8859_1).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether all have ended within a limit. */
    boolean awaitAll(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Process process : started) {
            if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Ends all that still run; returns when they are gone, or nearly so. */
    void end() {
        ending = true;
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : started) {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
            process.destroy();
        }
        try {
            awaitAll(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
