package org.ridgebench.trial.launch;

import java.util.ArrayList;
import java.util.List;

/** Deals processors out over ranks or executors: disjoint ones where there are enough, else round and round. */
public final class CpuShares {
    private CpuShares() {}

    /**
     * The processors of one worker.
     *
     * @param cpus those to deal out, in order
     * @param worker the number of the rank or executor
     * @param cores how many each has
     */
    public static List<Integer> of(List<Integer> cpus, int worker, int cores) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < Math.min(cores, cpus.size()); i++) {
            own.add(cpus.get((int) (((long) worker * cores + i) % cpus.size())));
        }
        return own;
    }
}
