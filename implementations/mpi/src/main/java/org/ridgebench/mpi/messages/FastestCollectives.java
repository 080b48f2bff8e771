package org.ridgebench.mpi.messages;

/**
 * Of the algorithms the one that was fastest; the table is in the module's README.
 *
 * <p>A sum of few elements goes through a tree, one of many is scattered; broadcasts are left to the library.
 */
public final class FastestCollectives implements Collectives {
    /** Elements of a slice that is summed by a tree. */
    private static final int FEW = 4096;

    private final Collectives few;
    private final Collectives many;
    private final Collectives library;

    public FastestCollectives(Messages messages, Collectives library) {
        this.few = new TreeCollectives(messages);
        this.many = new ScatteredCollectives(messages);
        this.library = library;
    }

    @Override
    public String name() {
        return "fastest";
    }

    @Override
    public void sum(Slice slice) {
        (slice.count() <= FEW ? few : many).sum(slice);
    }

    @Override
    public void broadcast(Slice slice, int root) {
        library.broadcast(slice, root);
    }
}
