package org.ridgebench.mpi.messages;

/**
 * One rank's side of a set of ranks that send each other arrays.
 *
 * <p>Between two ranks, messages of one tag arrive in the order in which they were sent. Several threads may call at
 * once, if their tags differ.
 */
public interface Messages extends AutoCloseable {
    int rank();

    int size();

    /** Returns when all ranks have called it. */
    void barrier();

    /** Returns when the slice may be used again. */
    void send(Slice slice, int to, Tag tag);

    /** Fills a slice with a message of the same kind and count. */
    void receive(Slice slice, int from, Tag tag);

    /**
     * Fills a slice with a message of whichever rank sends one.
     *
     * @return the sender's rank
     */
    int receiveFromAny(Slice slice, Tag tag);

    /** Sends and receives at once, so that two ranks that do the same to each other do not wait for ever. */
    void exchange(Slice sent, int to, Slice received, int from);

    default void send(Slice slice, int to) {
        send(slice, to, Tag.DATA);
    }

    default void receive(Slice slice, int from) {
        receive(slice, from, Tag.DATA);
    }

    /** Says goodbye. All ranks call it. */
    @Override
    void close();
}
