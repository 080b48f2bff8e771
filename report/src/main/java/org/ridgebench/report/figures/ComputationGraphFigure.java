package org.ridgebench.report.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.report.chart.Graph;
import org.ridgebench.report.chart.Numbers;
import org.ridgebench.report.chart.Style;
import org.ridgebench.report.chart.Text;

/** What ranks compute and send, as they did it: the graphs that the 2017 report had drawn by hand. */
final class ComputationGraphFigure implements Figure {
    /** More lanes than that cannot be read. */
    private static final int MOST_RANKS = 8;

    private static final double BEFORE_THE_CLOCK = 0.45;

    private static final String CAPTION =
            "Drawn from the phases that each rank recorded, not from what it was meant to do. Time runs downwards. A wide node"
                    + " is a step that ranks take together, by messages; its time is that of the rank which waited least. A rank"
                    + " without an arrow into it brings nothing and only receives.";

    @Override
    public String name() {
        return "computation-graph";
    }

    @Override
    public String needs() {
        return "a completed trial with at least two ranks";
    }

    @Override
    public List<Graph> pictures(Results results) {
        Set<String> counting =
                results.counting().stream().map(row -> row.trial().id()).collect(Collectors.toSet());
        Map<String, Measurement> chosen = new LinkedHashMap<>();
        results.measurements().stream()
                .filter(Measurement::counts)
                .filter(measurement -> counting.contains(measurement.trial().id()))
                .filter(measurement -> ranks(measurement.trial()) > 1)
                .forEach(measurement -> chosen.merge(
                        measurement.trial().implementation(),
                        measurement,
                        (one, other) -> rating(other) > rating(one) ? other : one));
        return chosen.values().stream().map(ComputationGraphFigure::graph).toList();
    }

    private static int ranks(TrialRow trial) {
        return trial.factor("ranks").isEmpty() ? 0 : Integer.parseInt(trial.factor("ranks"));
    }

    /** The most ranks that can be read, then the most images. */
    private static long rating(Measurement measurement) {
        int ranks = ranks(measurement.trial());
        return (ranks <= MOST_RANKS ? ranks : -ranks) * (long) Integer.MAX_VALUE
                + measurement.trial().samples();
    }

    private static Graph graph(Measurement measurement) {
        TrialRow trial = measurement.trial();
        ComputationGraph computed = ComputationGraph.of(measurement.phases());
        List<Graph.Node> nodes = computed.steps().stream()
                .map(step -> new Graph.Node(step.first(), step.last(), step.level(), color(step), label(step)))
                .toList();
        List<Graph.Edge> edges = computed.links().stream()
                .map(link -> new Graph.Edge(link.from(), link.to(), link.rank()))
                .toList();
        return new Graph(
                "computation-graph-" + trial.implementation(),
                new Text(
                                "What " + trial.implementation() + " computes and sends on "
                                        + Numbers.of(ranks(trial), "rank") + ", "
                                        + Numbers.count(trial.samples()) + " images",
                                List.of(note(measurement)),
                                CAPTION)
                        .drawnFrom(List.of(trial.id())),
                IntStream.range(0, computed.ranks())
                        .mapToObj(rank -> "rank " + rank)
                        .toList(),
                sections(computed),
                nodes,
                edges);
    }

    private static List<Graph.Section> sections(ComputationGraph computed) {
        List<Graph.Section> sections = new ArrayList<>();
        if (computed.clock() > 0) {
            sections.add(new Graph.Section(0, "data put in place"));
        }
        sections.add(new Graph.Section(computed.clock(), "barrier, then the clock: fit"));
        return sections;
    }

    private static Color color(ComputationGraph.Step step) {
        Color color = TimelineFigure.color(step.phase());
        return step.timed() ? color : Style.paler(color, BEFORE_THE_CLOCK);
    }

    private static String label(ComputationGraph.Step step) {
        return step.phase().word() + " " + Numbers.measured(step.nanos() / 1e6) + " ms";
    }

    private static String note(Measurement measurement) {
        TrialRow trial = measurement.trial();
        String schedule = trial.factor("schedule");
        return "repetition " + measurement.repetition() + ", its last iteration; threads of each rank: "
                + trial.factor("threads")
                + (schedule.isEmpty() ? "" : "; λs (" + trial.factor("lambdas") + ") dealt to ranks: " + schedule);
    }
}
