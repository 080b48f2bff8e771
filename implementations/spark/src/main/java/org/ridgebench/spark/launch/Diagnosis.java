package org.ridgebench.spark.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ridgebench.spark.control.Word;
import org.ridgebench.spark.launch.RunEvent.Ended;
import org.ridgebench.spark.launch.RunEvent.Said;
import org.ridgebench.spark.launch.RunEvent.TooLate;
import org.ridgebench.trial.launch.Failure;

/** Finds among the events around a failure the one that was its cause. */
final class Diagnosis {
    private static final int KILLED = 137;

    private final List<RunEvent> events;
    private final Function<String, List<String>> logTail;

    private Diagnosis(List<RunEvent> events, Function<String, List<String>> logTail) {
        this.events = events;
        this.logTail = logTail;
    }

    /**
     * The cause.
     *
     * @param events what was heard since something went wrong
     * @param logTail the last lines of a process, by its name
     */
    static Failure of(List<RunEvent> events, Function<String, List<String>> logTail) {
        return new Diagnosis(events, logTail).failure();
    }

    /** A refusal says what to do; what was killed is the cause of whatever the others complain of. */
    private Failure failure() {
        return said(Word.Kind.REFUSED)
                .map(why -> new Failure(Failure.REFUSED, why))
                .or(() -> ended(true))
                .or(() -> said(Word.Kind.FAILED).map(why -> new Failure(1, "the driver failed: " + why)))
                .or(this::tooLate)
                .or(() -> ended(false))
                .orElseThrow(() -> new IllegalStateException("no failure in " + events));
    }

    private Optional<String> said(Word.Kind kind) {
        return heard(Said.class)
                .map(said -> said.word())
                .filter(word -> word.kind() == kind)
                .findFirst()
                .map(Word::text);
    }

    private Optional<Failure> ended(boolean killed) {
        return heard(Ended.class)
                .filter(process -> !killed || process.exitCode() == KILLED)
                .findFirst()
                .map(process -> failure(
                        process.exitCode(),
                        process.name() + " ended with exit code " + process.exitCode(),
                        process.name()));
    }

    private Optional<Failure> tooLate() {
        return heard(TooLate.class)
                .findFirst()
                .map(late -> failure(
                        1,
                        "the executors did not come within " + late.limit().toSeconds()
                                + " s (--start-limit). Check the master, and that it has as many cores and as much memory"
                                + " as is asked for.",
                        "driver"));
    }

    private <E extends RunEvent> java.util.stream.Stream<E> heard(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Failure failure(int exitCode, String reason, String name) {
        List<String> tail = logTail.apply(name);
        return Failure.of(exitCode, tail.isEmpty() ? reason : reason + "\n" + String.join("\n", tail));
    }
}
