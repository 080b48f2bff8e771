package org.ridgebench.mpi.control;

import java.time.Duration;
import org.ridgebench.mpi.messages.Transport.Peer;

/** What a run hears of its ranks. */
public sealed interface RunEvent {
    /**
     * A rank has proved the secret and listens for the others.
     *
     * @param place where it runs, for people
     */
    record Ready(int rank, Peer peer, String place, RunEnd line) implements RunEvent {}

    /** A rank said its last word; exit code 0 means that it has done its work. */
    record LastWord(int rank, int exitCode, String reason) implements RunEvent {}

    /** A rank hung up without a last word. */
    record HungUp(int rank) implements RunEvent {}

    /**
     * Ranks did not call in time.
     *
     * @param ranks their names
     */
    record Missing(String ranks, Duration limit) implements RunEvent {}

    /** A process that the run started has ended. */
    record ProcessEnded(String name, int exitCode) implements RunEvent {}
}
