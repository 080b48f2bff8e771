package org.ridgebench.runner.slurm;

import java.util.List;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Parallelism.Ranks;

/**
 * The nodes of one job, in which each trial of an experiment finds its cores.
 *
 * @param cores on each node
 */
public record Allocation(int nodes, int cores) {
    /** As few nodes as the largest of these fits in, at least one. */
    public static int fewestNodes(List<Parallelism> trials, int coresPerNode) {
        return trials.stream()
                .mapToInt(trial -> nodes(trial, coresPerNode))
                .max()
                .orElse(1);
    }

    private static int nodes(Parallelism trial, int coresPerNode) {
        if (trial instanceof Ranks ranks && ranks.threads() <= coresPerNode) {
            return ceil(ranks.ranks(), coresPerNode / ranks.threads());
        }
        return 1;
    }

    /**
     * As few cores of each node as the largest of these needs.
     *
     * @param coresPerNode which is never exceeded: a trial that would need more is oversubscribed
     */
    public static Allocation of(List<Parallelism> trials, int nodes, int coresPerNode) {
        int cores = trials.stream()
                .mapToInt(trial ->
                        trial instanceof Ranks ranks ? ceil(ranks.ranks(), nodes) * ranks.threads() : trial.cores())
                .max()
                .orElse(1);
        return new Allocation(nodes, Math.min(cores, coresPerNode));
    }

    private static int ceil(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
