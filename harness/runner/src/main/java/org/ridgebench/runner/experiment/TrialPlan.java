package org.ridgebench.runner.experiment;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgebench.measurements.Role;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Trial;

/** The trials of an experiment in the making: those requested, then what checks and divides them. */
final class TrialPlan {
    private final Map<Trial, Set<Role>> trials = new LinkedHashMap<>();
    /** Where the reference finds the rows of data sets that only executors read. */
    private final Map<Dataset, Dataset> here = new HashMap<>();

    void request(List<Point> points) {
        for (Point point : points) {
            here.put(point.data().dataset(), point.data().here());
            add(point.trial(), point.samplesPerCore().isPresent() ? Role.SCALED : Role.REQUESTED);
        }
    }

    /** T(1) at the samples of each point, and T(1; n₀) where the samples grow with the cores. */
    void addBases(List<Point> points, Set<Figure> figures) {
        for (Point point : points) {
            Trial base = point.trial().onOneCore();
            boolean scaled =
                    point.samplesPerCore().isPresent() && figures.stream().anyMatch(Figure::dividesByScaledBase);
            boolean spark = point.trial().parallelism() instanceof Parallelism.Executors
                    && figures.contains(Figure.SPARK_SPEEDUP);
            if (scaled || spark || figures.stream().anyMatch(Figure::dividesByOneCore)) {
                add(base, Role.BASE);
            }
            if (scaled) {
                add(base.withSamples(point.samplesPerCore().orElseThrow()), Role.BASE);
            }
        }
    }

    /** The trial whose answer is right, for every problem so far that the serial implementation can solve. */
    void addReferences(ImplementationDescriptor serial) {
        for (Trial trial : List.copyOf(trials.keySet())) {
            Dataset dataset = trial.problem().dataset();
            Problem problem = trial.problem()
                    .withDataset(here.getOrDefault(dataset, dataset))
                    .withKernel(serial.defaultKernel());
            if (serial.solvers().contains(problem.solver())) {
                add(new Trial(serial.implementation(), problem, new Parallelism.Serial()), Role.REFERENCE);
            }
        }
    }

    List<PlannedTrial> trials() {
        return trials.entrySet().stream()
                .map(entry -> new PlannedTrial(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(Trial trial, Role role) {
        trials.computeIfAbsent(trial, key -> EnumSet.of(role)).add(role);
    }
}
