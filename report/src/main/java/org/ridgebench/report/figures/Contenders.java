package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.Contender;
import org.ridgebench.report.chart.Board;
import org.ridgebench.report.chart.Style;

/** Names and colours of contenders, the same all over a picture. */
final class Contenders {
    private final List<Contender> all;
    private final List<Contender> shown;
    private final Labels labels;

    Contenders(Collection<Contender> all) {
        this(all, all);
    }

    /**
     * @param all whose places give the colours, so that nobody has another one where somebody else is shown
     * @param shown those that are named
     */
    Contenders(Collection<Contender> all, Collection<Contender> shown) {
        this.all = all.stream().distinct().toList();
        this.shown = this.all.stream().filter(shown::contains).toList();
        this.labels = new Labels(this.shown.stream().map(Contenders::factors).toList());
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
        return shown.stream()
                .map(contender -> new Board.Swatch(color(contender), label(contender)))
                .toList();
    }
}
