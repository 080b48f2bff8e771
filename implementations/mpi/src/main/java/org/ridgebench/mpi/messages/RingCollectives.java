package org.ridgebench.mpi.messages;

/**
 * A ring: every rank talks to its two neighbours only, and parts of the slice travel round.
 *
 * <p>As many bytes as {@link ScatteredCollectives}. Source: P. Patarasuk, X. Yuan (2009), Bandwidth optimal all-reduce
 * algorithms for clusters of workstations, J. Parallel Distrib. Comput. 69(2). A broadcast is a chain whose segments
 * follow each other.
 */
public final class RingCollectives implements Collectives {
    private static final int SEGMENT = 32_768;

    private final Messages messages;
    private final int rank;
    private final int size;
    private final int next;
    private final int previous;

    public RingCollectives(Messages messages) {
        this.messages = messages;
        this.rank = messages.rank();
        this.size = messages.size();
        this.next = (rank + 1) % size;
        this.previous = (rank + size - 1) % size;
    }

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public void sum(Slice slice) {
        if (size == 1) {
            return;
        }
        for (int step = 0; step < size - 1; step++) {
            Slice mine = part(slice, rank - step - 1);
            Slice received = slice.another(mine.count());
            messages.exchange(part(slice, rank - step), next, received, previous);
            mine.add(received);
        }
        for (int step = 0; step < size - 1; step++) {
            messages.exchange(part(slice, rank + 1 - step), next, part(slice, rank - step), previous);
        }
    }

    @Override
    public void broadcast(Slice slice, int root) {
        for (int from = 0; from < slice.count(); from += SEGMENT) {
            Slice segment = slice.part(from, Math.min(SEGMENT, slice.count() - from));
            if (rank != root) {
                messages.receive(segment, previous);
            }
            if (next != root) {
                messages.send(segment, next);
            }
        }
    }

    private Slice part(Slice slice, int index) {
        Share share = Share.of(slice.count(), size, Math.floorMod(index, size));
        return slice.part(share.from(), share.count());
    }
}
