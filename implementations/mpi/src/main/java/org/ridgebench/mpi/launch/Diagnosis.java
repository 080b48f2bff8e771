package org.ridgebench.mpi.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ridgebench.mpi.control.RunEvent;
import org.ridgebench.mpi.control.RunEvent.HungUp;
import org.ridgebench.mpi.control.RunEvent.LastWord;
import org.ridgebench.mpi.control.RunEvent.Missing;
import org.ridgebench.mpi.control.RunEvent.ProcessEnded;
import org.ridgebench.trial.launch.Failure;

/** Finds among the events around a failure the one that was its cause. */
final class Diagnosis {
    /** How the process is called that a prefix command makes of all ranks. */
    static final String PREFIXED = "ranks";

    private final int size;
    private final List<RunEvent> events;
    private final UnaryOperator<String> logTail;

    private Diagnosis(int size, List<RunEvent> events, UnaryOperator<String> logTail) {
        this.size = size;
        this.events = events;
        this.logTail = logTail;
    }

    /** How the process of one rank is called. */
    static String name(int rank) {
        return "rank-" + rank;
    }

    /**
     * The cause.
     *
     * @param size how many ranks there are
     * @param events what was heard since something went wrong
     * @param logTail the last lines of a process, by its name
     */
    static Failure of(int size, List<RunEvent> events, UnaryOperator<String> logTail) {
        return new Diagnosis(size, events, logTail).failure();
    }

    /** A refusal says what to do; who hung up without a word was killed, and whoever complains then is a victim. */
    private Failure failure() {
        return refusal()
                .or(this::hungUp)
                .or(this::complaint)
                .or(this::twice)
                .or(this::ended)
                .or(this::missing)
                .orElseThrow(() -> new IllegalStateException("no failure in " + events));
    }

    private Optional<Failure> refusal() {
        return heard(LastWord.class)
                .filter(word -> word.exitCode() == Failure.REFUSED)
                .map(word -> new Failure(Failure.REFUSED, word.reason()));
    }

    private Optional<Failure> hungUp() {
        return heard(HungUp.class).map(lost -> processOf(lost.rank())
                .map(process -> failure(
                        process.exitCode(),
                        rank(lost.rank()) + " hung up and ended with exit code " + process.exitCode(),
                        process.name()))
                .orElseGet(() -> failure(1, rank(lost.rank()) + " hung up", PREFIXED)));
    }

    private Optional<Failure> complaint() {
        return heard(LastWord.class)
                .filter(word -> word.exitCode() != 0)
                .map(word ->
                        failure(word.exitCode(), rank(word.rank()) + " failed: " + word.reason(), name(word.rank())));
    }

    private Optional<Failure> twice() {
        return heard(RunEvent.Ready.class)
                .map(second -> failure(
                        1,
                        "two processes say that they are " + rank(second.rank())
                                + ". Check that the prefix command numbers its processes.",
                        PREFIXED));
    }

    private Optional<Failure> ended() {
        return heard(ProcessEnded.class).map(process -> {
            String who = process.name().equals(PREFIXED) ? "the prefix command" : process.name() + " of " + size;
            String absent = heard(Missing.class)
                    .map(missing -> " before all had called: " + missing.ranks())
                    .orElse("");
            return failure(
                    process.exitCode(), who + " ended with exit code " + process.exitCode() + absent, process.name());
        });
    }

    private Optional<Failure> missing() {
        return heard(Missing.class)
                .map(missing -> failure(
                        1,
                        missing.ranks() + " of " + size + " did not call within "
                                + missing.limit().toSeconds()
                                + " s. Check the prefix command, and that ranks can reach this host (--listen).",
                        PREFIXED));
    }

    private Optional<ProcessEnded> processOf(int rank) {
        return events.stream()
                .filter(ProcessEnded.class::isInstance)
                .map(ProcessEnded.class::cast)
                .filter(process ->
                        process.name().equals(name(rank)) || process.name().equals(PREFIXED))
                .findFirst();
    }

    private <E extends RunEvent> Optional<E> heard(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private String rank(int rank) {
        return "rank " + rank + " of " + size;
    }

    private Failure failure(int exitCode, String reason, String log) {
        String tail = logTail.apply(log);
        return Failure.of(exitCode, tail.isEmpty() ? reason : reason + "\n" + tail);
    }
}
