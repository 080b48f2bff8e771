package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.Contender;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Style;

/** Names and colours of contenders, the same all over a picture. */
final class Contenders {
    private final Labels labels;
    private final List<Contender> all;

    Contenders(Collection<Contender> contenders) {
        all = contenders.stream().distinct().toList();
        labels = new Labels(all.stream().map(Contenders::factors).toList());
    }

    private static Map<String, String> factors(Contender contender) {
        Map<String, String> factors = new LinkedHashMap<>();
        factors.put("implementation", contender.implementation());
        factors.put("kernel", contender.kernel());
        factors.put("solver", contender.solver());
        factors.put("schedule", contender.schedule());
        factors.put("timer", contender.timer());
        return factors;
    }

    List<Contender> all() {
        return all;
    }

    String label(Contender contender) {
        return labels.label(factors(contender));
    }

    Color color(Contender contender) {
        return Style.color(all.indexOf(contender));
    }

    List<Board.Swatch> legend() {
        List<Board.Swatch> legend = new ArrayList<>();
        all.forEach(contender -> legend.add(new Board.Swatch(color(contender), label(contender))));
        return legend;
    }
}
