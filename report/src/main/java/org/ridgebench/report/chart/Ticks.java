package org.ridgebench.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Chooses the ticks of an axis. */
final class Ticks {
    /** A label and the gap beside it take at most this share of an axis, per character. */
    private static final double SHARE_PER_CHARACTER = 0.0125;

    private static final double SHARE_OF_GAP = 0.02;
    private static final int ENOUGH = 3;
    private static final int STEPS = 7;
    private static final double[][] STEPS_BETWEEN_TENS = {{1}, {1, 3}, {1, 2, 5}};
    private static final double[][] STEPS_BETWEEN_TWOS = {{1}, {1, 1.5}, {1, 1.25, 1.5, 1.75}};

    private Ticks() {}

    /** The values themselves, but none whose label would run into its neighbour's; the last one always. */
    static List<Tick> at(SortedSet<Double> values, DoubleFunction<String> label, double from, double to) {
        List<Tick> kept = new ArrayList<>();
        double length = Scale.LOGARITHMIC.position(to) - Scale.LOGARITHMIC.position(from);
        for (double value : values) {
            Tick next = new Tick(value, label.apply(value));
            while (value == values.last() && kept.size() > 1 && tooNear(kept.get(kept.size() - 1), next, length)) {
                kept.remove(kept.size() - 1);
            }
            if (kept.isEmpty() || !tooNear(kept.get(kept.size() - 1), next, length)) {
                kept.add(next);
            }
        }
        return kept;
    }

    private static boolean tooNear(Tick left, Tick right, double length) {
        double distance = Scale.LOGARITHMIC.position(right.value()) - Scale.LOGARITHMIC.position(left.value());
        int characters = Math.max(left.label().length(), right.label().length());
        return distance / length < characters * SHARE_PER_CHARACTER + SHARE_OF_GAP;
    }

    /** 1, 10, 100; with steps between them where that gives too few. */
    static List<Tick> decades(double from, double to) {
        return stepped(from, to, exponent -> Math.pow(10, exponent), STEPS_BETWEEN_TENS);
    }

    /** 1, 2, 4, 8; with steps between them where that gives too few. */
    static List<Tick> doublings(double from, double to) {
        return stepped(from, to, exponent -> Math.pow(2, exponent), STEPS_BETWEEN_TWOS);
    }

    private static List<Tick> stepped(double from, double to, IntToDoubleFunction power, double[][] steps) {
        for (double[] step : steps) {
            List<Tick> ticks = IntStream.rangeClosed(-40, 40)
                    .mapToDouble(power)
                    .flatMap(unit -> Arrays.stream(step).map(factor -> factor * unit))
                    .filter(value -> value >= from && value <= to)
                    .mapToObj(value -> new Tick(value, Numbers.rounded(value)))
                    .toList();
            if (ticks.size() >= ENOUGH) {
                return ticks;
            }
        }
        return even(from, to);
    }

    /** Equal steps of 1, 2 or 5 times a power of ten. */
    static List<Tick> even(double from, double to) {
        double rough = (to - from) / STEPS;
        double unit = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough / unit > 5 ? 10 * unit : rough / unit > 2 ? 5 * unit : rough / unit > 1 ? 2 * unit : unit;
        SortedSet<Double> values = new TreeSet<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to * (1 + 1e-9); i++) {
            values.add(i * step);
        }
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return values.stream()
                .map(value -> new Tick(value, Numbers.fixed(value, decimals)))
                .toList();
    }
}
