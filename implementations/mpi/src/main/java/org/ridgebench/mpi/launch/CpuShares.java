package org.ridgebench.mpi.launch;

import java.util.ArrayList;
import java.util.List;

/** Deals processors out over ranks: disjoint ones where there are enough, else round and round. */
final class CpuShares {
    private CpuShares() {}

    /**
     * The processors of one rank.
     *
     * @param cpus those to deal out, in order
     * @param threads how many a rank wants
     */
    static List<Integer> of(List<Integer> cpus, int rank, int threads) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, cpus.size()); i++) {
            own.add(cpus.get((int) (((long) rank * threads + i) % cpus.size())));
        }
        return own;
    }
}
