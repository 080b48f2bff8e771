package org.ridgebench.report.figures;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ridgebench.report.chart.Axis;
import org.ridgebench.report.chart.Curve;
import org.ridgebench.report.chart.Guide;
import org.ridgebench.report.chart.Layout;
import org.ridgebench.report.chart.Plot;
import org.ridgebench.report.chart.Text;

/** The plane that every speedup is drawn in: doublings on both axes, and the ideal line. */
final class Speedups {
    /** What every caption of a ratio ends with. */
    static final String RAW = " Small points are single repetitions against the base's median.";

    private Speedups() {}

    static Plot plot(String name, Text text, String value, List<Curve> curves) {
        TreeSet<Double> cores = new TreeSet<>(Plot.places(curves));
        Guide ideal = new Guide("ideal", cores.first(), cores.first(), cores.last(), cores.last());
        Collection<Double> values = new TreeSet<>(Plot.values(curves));
        values.addAll(List.of(cores.first(), cores.last()));
        return new Plot(
                name,
                text,
                Axis.ofCores(cores),
                Axis.doublings(value, values),
                Layout.upward(curves),
                curves,
                List.of(ideal));
    }
}
