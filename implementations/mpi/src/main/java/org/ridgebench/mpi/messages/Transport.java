package org.ridgebench.mpi.messages;

import java.io.IOException;
import java.util.List;

/** Connects the ranks of a run. Found by {@link java.util.ServiceLoader}: a build may lack the library that it needs. */
public interface Transport {
    /**
     * Where a rank listens for the other ranks.
     *
     * @param readPort where it takes messages
     * @param writePort where it hands them out
     */
    record Ports(int readPort, int writePort) {}

    /**
     * How another rank is reached.
     *
     * @param address of its machine
     */
    record Peer(String address, Ports ports) {}

    /** Tells all ranks where each of them listens. */
    @FunctionalInterface
    interface Rendezvous {
        /**
         * Hands in this rank's ports and waits for those of all others.
         *
         * @return every rank's, in the order of ranks
         */
        List<Peer> meet(Ports ports) throws IOException;
    }

    /**
     * Connects this rank with all others; returns when it can send to each of them.
     *
     * @throws IOException if a rank cannot be reached
     */
    Messages connect(int rank, int size, Rendezvous rendezvous) throws IOException;

    /** The library's own collectives, to compare ours with. */
    Collectives collectives(Messages messages);
}
