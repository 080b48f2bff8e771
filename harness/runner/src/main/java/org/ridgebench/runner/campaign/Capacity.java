package org.ridgebench.runner.campaign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridgebench.trial.Parallelism;

/**
 * The cores that trials may use.
 *
 * @param here on this machine
 * @param everywhere on all machines that ranks are spread over, this one included
 * @param executors that executors may have
 */
public record Capacity(int here, int everywhere, int executors) {
    /** One node's cores, or those of several nodes alike: {@code 4}, {@code 4(x2)}. */
    private static final Pattern NODES = Pattern.compile("([0-9]+)(?:\\(x([0-9]+)\\))?");

    public static Capacity ofThisMachine(int cores) {
        return new Capacity(cores, cores, cores);
    }

    /**
     * This machine's, and those of an allocation.
     *
     * @param perNode such as {@code 4(x2),2}, as Slurm lists them
     */
    public static Capacity ofAllocation(int here, String perNode) {
        int sum = 0;
        Matcher nodes = NODES.matcher(perNode);
        while (nodes.find()) {
            int alike = nodes.group(2) == null ? 1 : Integer.parseInt(nodes.group(2));
            sum += Integer.parseInt(nodes.group(1)) * alike;
        }
        return new Capacity(here, sum == 0 ? here : sum, here);
    }

    /** The same, where executors run on a cluster of which only its own master knows how large it is. */
    public Capacity withExecutorsElsewhere() {
        return new Capacity(here, everywhere, Integer.MAX_VALUE);
    }

    int forParallelism(Parallelism parallelism) {
        if (parallelism instanceof Parallelism.Executors) {
            return executors;
        }
        return parallelism instanceof Parallelism.Ranks ? everywhere : here;
    }
}
