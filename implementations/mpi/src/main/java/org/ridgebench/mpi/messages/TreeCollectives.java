package org.ridgebench.mpi.messages;

/**
 * A binomial tree, the slice cut into segments that follow each other up to the first rank and down again.
 *
 * <p>Few steps, so good for small slices; but the root sends and receives the whole slice several times.
 */
public final class TreeCollectives implements Collectives {
    /** Small enough for a rank to pass one segment on while the next one arrives. */
    private static final int SEGMENT = 32_768;

    private final Messages messages;
    private final int rank;
    private final int size;

    public TreeCollectives(Messages messages) {
        this.messages = messages;
        this.rank = messages.rank();
        this.size = messages.size();
    }

    @Override
    public String name() {
        return "tree";
    }

    @Override
    public void sum(Slice slice) {
        for (int from = 0; from < slice.count(); from += SEGMENT) {
            sumToFirst(slice.part(from, Math.min(SEGMENT, slice.count() - from)));
        }
        broadcast(slice, 0);
    }

    private void sumToFirst(Slice segment) {
        for (int distance = 1; distance < size; distance *= 2) {
            if (rank % (2 * distance) != 0) {
                messages.send(segment, rank - distance);
                return;
            }
            if (rank + distance < size) {
                Slice received = segment.another(segment.count());
                messages.receive(received, rank + distance);
                segment.add(received);
            }
        }
    }

    @Override
    public void broadcast(Slice slice, int root) {
        for (int from = 0; from < slice.count(); from += SEGMENT) {
            passOn(slice.part(from, Math.min(SEGMENT, slice.count() - from)), root);
        }
    }

    private void passOn(Slice segment, int root) {
        // Ranks are counted from the root here.
        int place = (rank - root + size) % size;
        int distance = Integer.highestOneBit(Math.max(1, size - 1));
        for (; distance >= 1; distance /= 2) {
            if (place % (2 * distance) == distance) {
                messages.receive(segment, (place - distance + root) % size);
            } else if (place % (2 * distance) == 0 && place + distance < size) {
                messages.send(segment, (place + distance + root) % size);
            }
        }
    }
}
