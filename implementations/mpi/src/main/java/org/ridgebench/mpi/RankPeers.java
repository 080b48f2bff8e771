package org.ridgebench.mpi;

import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice.Doubles;
import org.ridgebench.ridge.solvers.Peers;

/** Ranks that solve together. */
record RankPeers(Messages messages, Collectives collectives) implements Peers {
    @Override
    public int rank() {
        return messages.rank();
    }

    @Override
    public int size() {
        return messages.size();
    }

    @Override
    public void broadcast(double[] values, int root) {
        collectives.broadcast(Doubles.of(values), root);
    }
}
