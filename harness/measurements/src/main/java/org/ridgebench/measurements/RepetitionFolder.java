package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.RepetitionResult.Lost;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.ExecutorActivity;
import org.ridgebench.trial.ExecutorsFile;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.PhaseInterval;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.SamplesFile;
import org.ridgebench.trial.TrialRefusedException;

/** Reads what one repetition left. */
final class RepetitionFolder {
    private RepetitionFolder() {}

    /** Empty where the repetition is not over. */
    static Optional<Measurement> read(TrialRow trial, int number, Path folder) throws IOException {
        Path resultFile = folder.resolve(ResultFile.NAME);
        if (!Files.isRegularFile(resultFile)) {
            return Optional.empty();
        }
        RepetitionResult result = ResultFile.read(resultFile);
        if (!(result instanceof Completed)) {
            return Optional.of(new Measurement(trial, number, result));
        }
        try {
            return Optional.of(new Measurement(
                    trial,
                    number,
                    result,
                    Optional.of(Answer.read(folder.resolve(Answer.NAME))),
                    samples(folder.resolve(SamplesFile.NAME)),
                    phases(folder.resolve(PhasesFile.NAME)),
                    executors(folder.resolve(ExecutorsFile.NAME))));
        } catch (IOException | IllegalArgumentException | TrialRefusedException e) {
            Lost lost = new Lost(result.circumstances(), "its files cannot be read: " + e);
            return Optional.of(new Measurement(trial, number, lost));
        }
    }

    private static List<Sample> samples(Path file) throws IOException {
        List<Sample> samples =
                Table.read(file).stream().map(RepetitionFolder::sample).toList();
        if (samples.stream().allMatch(Sample::warmup)) {
            throw new IOException(file + ": no iteration besides warm-ups");
        }
        return samples;
    }

    private static Sample sample(CSVRecord row) {
        return new Sample(
                Integer.parseInt(row.get(SamplesFile.ITERATION)),
                warmup(row.get(SamplesFile.WARMUP)),
                Long.parseLong(row.get(SamplesFile.ELAPSED)));
    }

    /** Strict: anything else must not turn a warm-up into a sample. */
    private static boolean warmup(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("warmup: expected true or false, got '" + word + "'");
        };
    }

    private static List<PhaseRow> phases(Path file) throws IOException {
        return Table.read(file).stream().map(RepetitionFolder::phase).toList();
    }

    /** Only trials on executors leave the file. */
    private static List<ExecutorActivity> executors(Path file) throws IOException {
        return Files.exists(file)
                ? Table.read(file).stream()
                        .map(row -> ExecutorsFile.activity(row::get))
                        .toList()
                : List.of();
    }

    private static PhaseRow phase(CSVRecord row) {
        String iteration = row.get(PhasesFile.ITERATION);
        PhaseInterval interval = new PhaseInterval(
                Integer.parseInt(row.get(PhasesFile.WORKER)),
                Phase.valueOf(row.get(PhasesFile.PHASE).toUpperCase(Locale.ROOT)),
                Long.parseLong(row.get(PhasesFile.START)),
                Long.parseLong(row.get(PhasesFile.ELAPSED)));
        return new PhaseRow(
                iteration.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(iteration)), interval);
    }
}
