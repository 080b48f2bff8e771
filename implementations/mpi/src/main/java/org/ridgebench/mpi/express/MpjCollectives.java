package org.ridgebench.mpi.express;

import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Slice;

/** MPJ Express's own. */
record MpjCollectives(MpjMessages messages) implements Collectives {
    @Override
    public String name() {
        return "mpj-express";
    }

    @Override
    public void sum(Slice slice) {
        messages.sum(slice);
    }

    @Override
    public void broadcast(Slice slice, int root) {
        messages.broadcast(slice, root);
    }
}
