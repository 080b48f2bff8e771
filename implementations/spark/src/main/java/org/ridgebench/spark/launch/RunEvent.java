package org.ridgebench.spark.launch;

import java.time.Duration;
import org.ridgebench.spark.control.Word;

/** What a run hears of its processes. */
sealed interface RunEvent {
    /** A process said something. */
    record Said(String name, Word word) implements RunEvent {}

    /** A process is no more. */
    record Ended(String name, int exitCode) implements RunEvent {}

    /** The executors did not come in time. */
    record TooLate(Duration limit) implements RunEvent {}
}
