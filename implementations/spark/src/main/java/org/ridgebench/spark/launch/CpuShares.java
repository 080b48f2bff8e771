package org.ridgebench.spark.launch;

import java.util.ArrayList;
import java.util.List;

/** Deals processors out over executors: disjoint ones where there are enough, else round and round. */
final class CpuShares {
    private CpuShares() {}

    /**
     * The processors of one executor.
     *
     * @param cpus those to deal out, in order
     * @param cores how many an executor has
     */
    static List<Integer> of(List<Integer> cpus, int executor, int cores) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < Math.min(cores, cpus.size()); i++) {
            own.add(cpus.get((int) (((long) executor * cores + i) % cpus.size())));
        }
        return own;
    }
}
