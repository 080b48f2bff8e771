package org.ridgebench.mpi.messages;

/** What all ranks do together. Every rank calls the same methods in the same order, with slices of the same count. */
public interface Collectives {
    /** The word that names it in the table of measurements. */
    String name();

    /** Replaces every rank's slice by the sum over all ranks; the same bits on every rank. */
    void sum(Slice slice);

    /** Replaces every rank's slice by that of one rank. */
    void broadcast(Slice slice, int root);
}
