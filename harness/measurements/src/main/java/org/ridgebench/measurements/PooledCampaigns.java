package org.ridgebench.measurements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What all campaigns of one experiment found: repetitions of the same trial on the same machine are one row's. Where
 * there are several machines, each has its own rows, with the factor {@value TrialRow#MACHINE}, so that neither a curve
 * nor a speedup mixes them.
 *
 * @param question what the experiment asks; empty text where that was not recorded
 * @param figures the names of those that it wants, which may be none; empty where that was not recorded
 * @param campaigns each with its experiment, by their time
 * @param measurements numbered anew where several campaigns were pooled
 * @param environments that measurements were made in, by hash
 * @param shapes of data sets by name, those that are known
 * @param plan how many repetitions each trial gets; unknown where several were pooled
 * @param calibrations what a core could do, as far as measured
 * @param examples some images of data sets by name, as far as kept
 */
public record PooledCampaigns(
        String experiment,
        String question,
        Optional<List<String>> figures,
        List<String> campaigns,
        List<TrialRow> trials,
        List<Measurement> measurements,
        Map<String, Environment> environments,
        Map<String, Shape> shapes,
        RepetitionPlan plan,
        List<Calibration> calibrations,
        Map<String, List<Example>> examples) {
    public PooledCampaigns {
        campaigns = List.copyOf(campaigns);
        trials = List.copyOf(trials);
        measurements = List.copyOf(measurements);
        environments = Map.copyOf(environments);
        shapes = Map.copyOf(shapes);
        calibrations = List.copyOf(calibrations);
        examples = Map.copyOf(examples);
    }

    /**
     * Reads and pools campaigns.
     *
     * @param folders of one experiment; at least one, in any order
     */
    public static PooledCampaigns of(List<CampaignFolder> folders) throws IOException {
        List<CampaignFolder> ordered = folders.stream()
                .sorted(Comparator.comparing(CampaignFolder::campaignName))
                .toList();
        Map<String, Environment> environments = new TreeMap<>();
        Map<String, Shape> shapes = new TreeMap<>();
        List<Calibration> calibrations = new ArrayList<>();
        Map<String, List<Example>> examples = new TreeMap<>();
        for (CampaignFolder folder : ordered) {
            environments.putAll(folder.environments());
            folder.shapes().forEach(shapes::putIfAbsent);
            calibrations.addAll(folder.calibrations());
            folder.examples().forEach(examples::putIfAbsent);
        }
        Pool pool = new Pool(ordered, environments);
        return new PooledCampaigns(
                ordered.get(0).experimentName(),
                ordered.stream()
                        .flatMap(folder -> folder.question().stream())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                figures(ordered),
                ordered.stream().map(CampaignFolder::campaignName).toList(),
                List.copyOf(pool.trials.values()),
                pool.measurements.values().stream().flatMap(List::stream).toList(),
                environments,
                shapes,
                plan(ordered),
                calibrations,
                examples);
    }

    /** Where campaigns are pooled, nobody stopped looking at all their repetitions together. */
    private static RepetitionPlan plan(List<CampaignFolder> folders) {
        return folders.size() == 1 ? folders.get(0).repetitionPlan() : RepetitionPlan.UNKNOWN;
    }

    /** Those that any of them wants; all where any of them does not say. */
    private static Optional<List<String>> figures(List<CampaignFolder> folders) {
        if (folders.stream().anyMatch(folder -> folder.figures().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(folders.stream()
                .flatMap(folder -> folder.figures().orElseThrow().stream())
                .distinct()
                .toList());
    }

    /** Rows being collected, by the trial's id. */
    private static final class Pool {
        private final Map<String, TrialRow> trials = new LinkedHashMap<>();
        private final Map<String, List<Measurement>> measurements = new LinkedHashMap<>();
        private final Map<String, Environment> environments;
        private final Machines machines;
        private final boolean several;

        private Pool(List<CampaignFolder> folders, Map<String, Environment> environments) throws IOException {
            this.environments = environments;
            several = folders.size() > 1;
            Map<CampaignFolder, List<Measurement>> found = new LinkedHashMap<>();
            for (CampaignFolder folder : folders) {
                found.put(folder, folder.measurements());
            }
            machines = new Machines(found.values().stream()
                    .flatMap(List::stream)
                    .map(this::environment)
                    .distinct()
                    .toList());
            found.forEach(this::add);
        }

        private void add(CampaignFolder folder, List<Measurement> found) {
            Map<String, List<Measurement>> byTrial = found.stream()
                    .collect(Collectors.groupingBy(
                            measurement -> measurement.trial().id()));
            // A trial that was not measured belongs where the campaign began.
            Optional<String> first = found.stream()
                    .min(Comparator.comparing(
                            measurement -> measurement.result().circumstances().started()))
                    .map(this::machine);
            for (TrialRow trial : folder.trials()) {
                List<Measurement> own = byTrial.getOrDefault(trial.id(), List.of());
                Set<String> at = own.stream().map(this::machine).collect(Collectors.toCollection(LinkedHashSet::new));
                first.filter(any -> own.isEmpty()).ifPresent(at::add);
                if (!machines.areSeveral() || at.isEmpty()) {
                    add(folder, trial, own);
                } else {
                    at.forEach(machine -> add(
                            folder,
                            trial.on(machine),
                            own.stream()
                                    .filter(measurement -> machine(measurement).equals(machine))
                                    .toList()));
                }
            }
        }

        private void add(CampaignFolder folder, TrialRow trial, List<Measurement> own) {
            TrialRow row = several ? trial.ofCampaign(folder.campaignName()) : trial;
            trials.merge(row.id(), row, TrialRow::pooledWith);
            List<Measurement> pooled = measurements.computeIfAbsent(row.id(), any -> new ArrayList<>());
            for (Measurement measurement : own) {
                int number = several ? pooled.size() + 1 : measurement.repetition();
                pooled.add(measurement.as(row, number));
            }
        }

        private String machine(Measurement measurement) {
            return machines.name(environment(measurement));
        }

        private Environment environment(Measurement measurement) {
            String hash = measurement.result().circumstances().environment();
            return environments.getOrDefault(hash, new Environment(Map.of()));
        }
    }
}
