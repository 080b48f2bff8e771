package org.ridgebench.report.chart;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * One direction of a plot.
 *
 * @param title what it shows, with its unit
 * @param from where it begins; above 0 if logarithmic
 * @param to where it ends, above {@code from}
 */
public record Axis(String title, Scale scale, double from, double to, List<Tick> ticks) {
    /** Room beside the outermost values, as a share of the axis. */
    private static final double MARGIN = 0.06;

    public Axis {
        if (!(to > from)) {
            throw new IllegalArgumentException(title + ": from < to expected, got " + from + " and " + to);
        }
        ticks = List.copyOf(ticks);
    }

    /** A logarithmic axis with a tick at each of the values that were measured. */
    static Axis ofValues(String title, Collection<Double> values, DoubleFunction<String> label) {
        TreeSet<Double> sorted = new TreeSet<>(values);
        double[] bounds = logarithmicBounds(sorted.first(), sorted.last());
        return new Axis(title, Scale.LOGARITHMIC, bounds[0], bounds[1], Ticks.at(sorted, label, bounds[0], bounds[1]));
    }

    public static Axis ofCores(Collection<Double> cores) {
        return ofValues("cores", cores, Numbers::count);
    }

    public static Axis ofSamples(Collection<Double> samples) {
        return ofValues("images", samples, Numbers::count);
    }

    /** Decades that hold the values. */
    public static Axis logarithmic(String title, Collection<Double> values) {
        double[] bounds = boundsOf(values);
        return new Axis(title, Scale.LOGARITHMIC, bounds[0], bounds[1], Ticks.decades(bounds[0], bounds[1]));
    }

    /** Doublings that hold the values. */
    public static Axis doublings(String title, Collection<Double> values) {
        double[] bounds = boundsOf(values);
        return new Axis(title, Scale.LOGARITHMIC, bounds[0], bounds[1], Ticks.doublings(bounds[0], bounds[1]));
    }

    /** From zero to above the largest value. */
    public static Axis fromZero(String title, Collection<Double> values) {
        double to = new TreeSet<>(values).last() * (1 + MARGIN);
        return new Axis(title, Scale.LINEAR, 0, to, Ticks.even(0, to));
    }

    /** Ticks at equal steps from zero on, for sides that have no axis. */
    public static List<Tick> evenTicks(double to) {
        return Ticks.even(0, to);
    }

    /** Just around the values: for times that should be equal. */
    public static Axis around(String title, Collection<Double> values) {
        TreeSet<Double> sorted = new TreeSet<>(values);
        double room = Math.max((sorted.last() - sorted.first()) * 2 * MARGIN, sorted.last() * 1e-3);
        double from = sorted.first() - room;
        double to = sorted.last() + room;
        return new Axis(title, Scale.LINEAR, from, to, Ticks.even(from, to));
    }

    /** One place for each name, the first at the top of an upward axis. */
    public static Axis ofNames(List<String> names) {
        List<Tick> ticks = IntStream.range(0, names.size())
                .mapToObj(i -> new Tick(places(names.size(), i), names.get(i)))
                .toList();
        return new Axis("", Scale.LINEAR, 0.4, names.size() + 0.6, ticks);
    }

    /** Where {@link #ofNames} puts the i-th of so many names. */
    public static double places(int count, int i) {
        return count - i;
    }

    private static double[] boundsOf(Collection<Double> values) {
        TreeSet<Double> sorted = new TreeSet<>(values);
        return logarithmicBounds(sorted.first(), sorted.last());
    }

    private static double[] logarithmicBounds(double min, double max) {
        double room = Math.max(Math.pow(max / min, MARGIN), 1.05);
        return new double[] {min / room, max * room};
    }

    /** Between its ends, in positions. */
    double length() {
        return position(to) - position(from);
    }

    double position(double value) {
        return scale.position(value);
    }
}
