package org.ridgebench.runner.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.ridgebench.trial.Lifeline;

/** Starts processes, and makes sure that none outlives this one. */
public final class Processes {
    /** What a process gets to end itself before it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** As a shell says of a process that was ended by a closed terminal, by Ctrl-C, by a queue. */
    private static final Set<Integer> INTERRUPTED = Set.of(129, 130, 143);

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    public Processes() {
        // An interrupted runner ends its children at once; a killed one cannot, and they see their input close.
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "end-children"));
    }

    private void endAll() {
        ending = true;
        running.forEach(Processes::end);
    }

    /**
     * Runs a command to its end, or ends it and all its children when its time is up.
     *
     * @param log where its output goes
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this process is ending
     */
    public Exit run(Command command, Path log, Duration limit) throws IOException, InterruptedException {
        return run(builder(command).redirectErrorStream(true).redirectOutput(log.toFile()), limit);
    }

    /** The same for a command that answers this process, and complains to the user. */
    public Exit ask(Command command, Path answer, Duration limit) throws IOException, InterruptedException {
        return run(builder(command).redirectError(Redirect.INHERIT).redirectOutput(answer.toFile()), limit);
    }

    private Exit run(ProcessBuilder builder, Duration limit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder.start();
        running.add(process);
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            long wallNanos = System.nanoTime() - start;
            requireUninterrupted(ended && INTERRUPTED.contains(process.exitValue()));
            return ended ? new Exit.Ended(process.exitValue(), wallNanos) : new Exit.TimedOut(wallNanos);
        } finally {
            end(process);
            running.remove(process);
        }
    }

    /** A process that ended because the whole run ends says nothing of its trial, and is no row. */
    private void requireUninterrupted(boolean childInterrupted) throws InterruptedException {
        if (childInterrupted) {
            // A terminal or a queue ends child and parent at once; the child may be the first to say so.
            Thread.sleep(GRACE.toMillis());
        }
        if (ending) {
            throw new InterruptedException("the run is ending");
        }
    }

    /**
     * Runs a command that speaks to the user with this process's own streams.
     *
     * @return its exit code
     */
    public int show(Command command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                builder(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        Process process = builder.start();
        running.add(process);
        try {
            return process.waitFor();
        } finally {
            end(process);
            running.remove(process);
        }
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.arguments())
                .directory(command.directory().toFile());
        builder.environment().putAll(command.environment());
        // The child's standard input is a pipe that nobody writes to: when this process dies, it closes.
        builder.environment().put(Lifeline.VARIABLE, "stdin");
        return builder;
    }

    private static void end(Process process) {
        if (!process.isAlive()) {
            return;
        }
        var descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(Stream.concat(Stream.of(process.toHandle()), descendants.stream()));
    }

    /** What is being killed may still write, and still takes cores from whoever comes next. */
    private static void awaitEnd(Stream<ProcessHandle> killed) {
        CompletableFuture<?>[] ends = killed.map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The system has not taken note of an end: there is nothing more to do about it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
