package org.ridgebench.measurements.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.trial.Answer;

/**
 * A campaign as it is compared.
 *
 * @param name of its folder
 * @param rows one per trial, those left out included
 * @param settings how it was measured: protocol and platform
 * @param altered repetitions whose weights are not those that their answers name
 * @param peakGflops what one core of its machine reaches at best; empty where it was not measured
 */
public record Observed(
        String experiment,
        String name,
        List<SummaryRow> rows,
        List<Measurement> measurements,
        Map<String, Environment> environments,
        Map<String, String> settings,
        List<Measurement> altered,
        OptionalDouble peakGflops) {
    public Observed {
        rows = List.copyOf(rows);
        measurements = List.copyOf(measurements);
        environments = Map.copyOf(environments);
        settings = Map.copyOf(settings);
        altered = List.copyOf(altered);
    }

    /** Of what is stored in a campaign's folder. */
    public static Observed of(CampaignFolder folder) throws IOException {
        List<Measurement> measurements = folder.measurements();
        List<Measurement> altered = new ArrayList<>();
        for (Measurement measurement : measurements) {
            Optional<String> named = measurement.answer().map(Answer::weightsSha256);
            Optional<String> left = folder.weightsSha256(measurement);
            if (named.isPresent() && left.isPresent() && !named.equals(left)) {
                altered.add(measurement);
            }
        }
        return new Observed(
                folder.experimentName(),
                String.valueOf(folder.path().toAbsolutePath().normalize().getFileName()),
                Summary.of(folder.trials(), measurements, folder.repetitionPlan()),
                measurements,
                folder.environments(),
                Settings.of(folder),
                altered,
                peakGflops(folder));
    }

    /** The highest that was seen: whatever disturbs a measurement makes it lower. Of one kind of machine only. */
    private static OptionalDouble peakGflops(CampaignFolder folder) throws IOException {
        return MachineClass.of(folder.environments().values()).isEmpty()
                ? OptionalDouble.empty()
                : folder.calibrations().stream()
                        .mapToDouble(calibration -> calibration.peak().float32Gflops())
                        .max();
    }

    Optional<MachineClass> machineClass() {
        return MachineClass.of(environments.values());
    }

    /** A fact that is the same in all its environments. */
    Optional<String> fact(String name) {
        List<String> values = environments.values().stream()
                .map(environment -> environment.facts().getOrDefault(name, ""))
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    Optional<SummaryRow> row(String trial) {
        return rows.stream().filter(row -> row.trial().id().equals(trial)).findFirst();
    }

    /** Repetitions of a trial that completed. */
    List<Measurement> completed(String trial) {
        return measurements.stream()
                .filter(measurement -> measurement.trial().id().equals(trial) && measurement.completed())
                .toList();
    }
}
