package org.ridgebench.measurements.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the times of a process's iterations settle to.
 *
 * <p>A series is cut where its level changes ({@link Segments}); levels within 5 % of the last one are alike. The idea,
 * and the words, are of Barrett et al. (2017), Virtual Machine Warmup Blows Hot and Cold, OOPSLA; theirs are series of
 * 2,000 iterations, so what they say of the end of a series holds here for its last quarter.
 */
public enum Steadiness {
    /** The same level from the first iteration on. */
    FLAT("flat"),
    /** Slower first, then at its fastest level until the end. */
    WARM_UP("warm-up"),
    /** A level until the end, but there was a faster one before. */
    SLOWDOWN("slowdown"),
    /** The level still changes within the last quarter. */
    NO_STEADY_STATE("no steady state");

    /** Shorter series say nothing: a change needs some iterations on either side to be told from noise. */
    public static final int FEWEST_ITERATIONS = 10;

    private static final double TOLERANCE = Math.log(1.05);

    private final String word;

    Steadiness(String word) {
        this.word = word;
    }

    /** The word used in CSV. */
    public String word() {
        return word;
    }

    /**
     * The label of one process.
     *
     * @param seconds of every iteration in order, warm-ups included
     * @return empty where there are fewer than {@link #FEWEST_ITERATIONS}
     */
    public static Optional<Steadiness> of(double... seconds) {
        if (seconds.length < FEWEST_ITERATIONS) {
            return Optional.empty();
        }
        double[] levels = Segments.levels(Arrays.stream(seconds).map(Math::log).toArray());
        double last = levels[levels.length - 1];
        int settled = levels.length;
        while (settled > 0 && Math.abs(levels[settled - 1] - last) <= TOLERANCE) {
            settled--;
        }
        if (settled == 0) {
            return Optional.of(FLAT);
        }
        if (4 * (levels.length - settled) < levels.length) {
            return Optional.of(NO_STEADY_STATE);
        }
        double fastest = Arrays.stream(levels).min().orElseThrow();
        return Optional.of(last - fastest <= TOLERANCE ? WARM_UP : SLOWDOWN);
    }

    /** The label that more than half of the processes of a trial have. */
    public static Optional<Steadiness> majority(List<Steadiness> labels) {
        Map<Steadiness, Long> votes =
                labels.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return votes.entrySet().stream()
                .filter(vote -> 2 * vote.getValue() > labels.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
