package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgebench.trial.Protocol;

/**
 * One YAML file: a question, and the trials that answer it.
 *
 * @param name the file's name without its ending; names the folder of its campaigns
 * @param oversubscribe whether trials run that ask for more cores than there are
 * @param figures the words of the figures to draw
 * @param seed of the order of repetitions; no part of any trial's identity
 * @param serial the implementation whose answers are the references, if it is installed
 */
public record Experiment(
        String name,
        String question,
        Sweep sweep,
        Protocol protocol,
        boolean oversubscribe,
        List<String> figures,
        long seed,
        Optional<ImplementationDescriptor> serial) {
    /** The implementation that gives the references. */
    static final String SERIAL = "serial";

    public Experiment {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        requireNonNull(sweep, "sweep");
        requireNonNull(protocol, "protocol");
        figures = List.copyOf(figures);
        requireNonNull(serial, "serial");
    }

    /** Which of the requested trials are kept, if not all. */
    public Optional<String> only() {
        return sweep.only().map(Condition::toString);
    }

    /**
     * Every trial once: those requested as the sweep multiplies them, then the bases that the figures divide by, then
     * one serial reference for each problem.
     *
     * @return empty if {@code where} and {@code only} leave nothing
     */
    public List<PlannedTrial> trials() {
        TrialPlan plan = new TrialPlan();
        List<Point> points = points();
        plan.request(points);
        plan.addBases(points, knownFigures());
        serial.ifPresent(plan::addReferences);
        return plan.trials();
    }

    private List<Point> points() {
        try {
            return sweep.points();
        } catch (ConditionException e) {
            throw new IllegalStateException("a condition that was not tried when it was read: " + e.getMessage(), e);
        }
    }

    private Set<Figure> knownFigures() {
        return figures.stream()
                .flatMap(word -> Figure.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Figure.class)));
    }

    /**
     * The experiment as YAML, with everything said that its file left to defaults and options. Read again, from any
     * folder, it is the same experiment.
     */
    public String resolvedYaml() {
        return ResolvedYaml.of(this);
    }
}
