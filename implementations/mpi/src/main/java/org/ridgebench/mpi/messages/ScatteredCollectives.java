package org.ridgebench.mpi.messages;

/**
 * Every rank sums one part of the slice, then all parts are passed on: reduce-scatter and allgather by pairwise
 * exchange.
 *
 * <p>Each rank sends and receives 2 (p-1)/p of the slice, which is the least that a sum takes, in 2 (p-1) steps; a
 * broadcast is a scatter and the same allgather. Source: R. Thakur, R. Rabenseifner, W. Gropp (2005), Optimization of
 * Collective Communication Operations in MPICH, IJHPCA 19(1).
 */
public final class ScatteredCollectives implements Collectives {
    private final Messages messages;
    private final int rank;
    private final int size;

    public ScatteredCollectives(Messages messages) {
        this.messages = messages;
        this.rank = messages.rank();
        this.size = messages.size();
    }

    @Override
    public String name() {
        return "scattered";
    }

    @Override
    public void sum(Slice slice) {
        if (size == 1) {
            return;
        }
        Slice own = part(slice, rank);
        Slice received = slice.another(own.count());
        for (int step = 1; step < size; step++) {
            int to = (rank + step) % size;
            int from = (rank + size - step) % size;
            messages.exchange(part(slice, to), to, received, from);
            own.add(received);
        }
        gather(slice);
    }

    @Override
    public void broadcast(Slice slice, int root) {
        if (size == 1) {
            return;
        }
        if (rank == root) {
            for (int other = 0; other < size; other++) {
                if (other != root) {
                    messages.send(part(slice, other), other);
                }
            }
        } else {
            messages.receive(part(slice, rank), root);
        }
        gather(slice);
    }

    /** Every rank has its own part; afterwards every rank has all of them. */
    private void gather(Slice slice) {
        for (int step = 1; step < size; step++) {
            int to = (rank + step) % size;
            int from = (rank + size - step) % size;
            messages.exchange(part(slice, rank), to, part(slice, from), from);
        }
    }

    private Slice part(Slice slice, int index) {
        Share share = Share.of(slice.count(), size, index);
        return slice.part(share.from(), share.count());
    }
}
