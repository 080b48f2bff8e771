package org.ridgebench.ridge.solvers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Brings every factorised diagonal from the peer that owns it to all others, in a thread of its own: a peer sends the next
 * diagonal while it and the others still work below the last one.
 *
 * <p>All peers go through blocks, and within a block through factorisations, in the same order.
 */
final class DiagonalExchange implements AutoCloseable {
    private final List<Cholesky> factorisations;
    private final Peers peers;
    /** By block, then by factorisation: what its owner found. */
    private final List<List<CompletableFuture<double[]>>> found = new ArrayList<>();
    /** By block: whether all diagonals are here. */
    private final List<CompletableFuture<Void>> here = new ArrayList<>();

    private final Thread thread;

    /** Begins to wait for diagonals; with a single peer there is nothing to do. */
    DiagonalExchange(List<Cholesky> factorisations, Peers peers) {
        this.factorisations = factorisations;
        this.peers = peers;
        for (int block = 0; block < factorisations.get(0).blocks(); block++) {
            List<CompletableFuture<double[]>> row = new ArrayList<>();
            factorisations.forEach(each -> row.add(new CompletableFuture<>()));
            found.add(row);
            here.add(new CompletableFuture<>());
        }
        this.thread = new Thread(this::exchange, "diagonals");
        thread.setDaemon(true);
        if (peers.size() > 1) {
            thread.start();
        }
    }

    /** Whether this peer factorises a diagonal and finishes the columns under it. */
    boolean owns(int factorisation, int block) {
        return owner(factorisation, block) == peers.rank();
    }

    private int owner(int factorisation, int block) {
        return (block + factorisation) % peers.size();
    }

    /** Factorises a diagonal that this peer owns. */
    void factorise(int factorisation, int block) {
        Cholesky cholesky = factorisations.get(factorisation);
        CompletableFuture<double[]> result = found.get(block).get(factorisation);
        try {
            cholesky.factoriseDiagonal(block);
        } catch (NotPositiveDefiniteException e) {
            double[] none = new double[cholesky.diagonalSize(block)];
            Arrays.fill(none, Double.NaN);
            result.complete(none);
            throw e;
        }
        if (peers.size() > 1) {
            result.complete(cholesky.diagonal(block));
        }
    }

    /**
     * Returns when a block's diagonals are here.
     *
     * @throws NotPositiveDefiniteException if λ is too small for the rank of X, on whichever peer that was found
     */
    void await(int block) {
        if (peers.size() == 1) {
            return;
        }
        try {
            here.get(block).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void exchange() {
        for (int block = 0; block < here.size(); block++) {
            try {
                for (int i = 0; i < factorisations.size(); i++) {
                    exchange(i, block);
                }
                here.get(block).complete(null);
                // Not needed any more.
                found.set(block, List.of());
            } catch (RuntimeException e) {
                here.forEach(each -> each.completeExceptionally(e));
                return;
            }
        }
    }

    private void exchange(int factorisation, int block) {
        Cholesky cholesky = factorisations.get(factorisation);
        boolean own = owns(factorisation, block);
        double[] diagonal = own ? found.get(block).get(factorisation).join() : new double[cholesky.diagonalSize(block)];
        peers.broadcast(diagonal, owner(factorisation, block));
        if (Double.isNaN(diagonal[0])) {
            throw cholesky.notPositiveDefinite();
        }
        if (!own) {
            cholesky.takeDiagonal(block, diagonal);
        }
    }

    /** Gives up diagonals that this peer will not find, after a failure; returns when all others are sent. */
    @Override
    public void close() {
        found.forEach(row -> row.forEach(each -> each.cancel(true)));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while diagonals were sent", e);
        }
    }
}
