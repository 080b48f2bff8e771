package org.ridgebench.measurements.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Times whose truth is known: what a scripted implementation would take, and log-normal noise in proportion. */
public final class PlantedTimes {
    private PlantedTimes() {}

    /** So many repetitions whose true median is that. */
    public static List<Double> around(double seconds, double noise, int repetitions, Random random) {
        return IntStream.range(0, repetitions)
                .mapToObj(i -> seconds * Math.exp(noise * random.nextGaussian()))
                .toList();
    }

    /** Times over cores with a known serial share, or a known σ and κ. */
    public static List<TimedPoint> overCores(
            int[] cores, double oneCore, double sigma, double kappa, double noise, int repetitions, Random random) {
        List<TimedPoint> points = new ArrayList<>();
        for (int p : cores) {
            double seconds = oneCore * (1 + sigma * (p - 1) + kappa * p * (p - 1)) / p;
            points.add(new TimedPoint(p, around(seconds, noise, repetitions, random)));
        }
        return points;
    }
}
