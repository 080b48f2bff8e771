package org.ridgebench.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Circumstances;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionResult;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.ExperimentReader;
import org.ridgebench.runner.experiment.Overrides;
import org.ridgebench.runner.experiment.PlannedTrial;
import org.ridgebench.trial.TrialFile;

class ContinuationTest {
    private static final String PLATFORM = "name: local\n";

    @TempDir
    private Path folder;

    private Experiment experiment;

    @BeforeEach
    void readTheExperiment() throws Exception {
        experiment = experiment();
    }

    private Experiment experiment(String... set) throws Exception {
        return experiment(2017, set);
    }

    private Experiment experiment(long seed, String... set) throws Exception {
        Path lib = Path.of(ContinuationTest.class.getResource("/lib").toURI());
        Path file = Files.writeString(
                folder.resolve("paper-1-any.yaml"),
                "{question: 'What?', dataset: mnist, samples: 10, sweep: [{implementation: serial}]}");
        Files.createDirectories(folder.resolve("data/mnist"));
        Overrides overrides = new Overrides(List.of(set), Optional.empty(), OptionalLong.of(seed));
        return ExperimentReader.read(file, overrides, Catalogue.read(lib), folder.resolve("data"));
    }

    private Path begun(Experiment experiment, String time, String platform) throws IOException {
        CampaignFolder campaign = CampaignFolder.create(
                folder.resolve("results"),
                experiment.name(),
                "as read",
                experiment.resolvedYaml(),
                experiment.trials().stream()
                        .map(planned -> TrialRow.of(planned.trial(), planned.roles(), Optional.empty()))
                        .toList(),
                Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
        campaign.keepPlatform(platform);
        return campaign.path();
    }

    private Optional<Path> found() throws IOException {
        return Continuation.of(folder.resolve("results"), experiment, PLATFORM).map(CampaignFolder::path);
    }

    @Test
    void whereNothingWasBegunThereIsNothingToGoOnWith() throws IOException {
        assertThat(found()).isEmpty();
    }

    @Test
    void theYoungestOfTheSameExperimentIsFound() throws IOException {
        begun(experiment, "2026-01-01T00:00:00Z", PLATFORM);
        Path younger = begun(experiment, "2026-01-02T00:00:00Z", PLATFORM);

        assertThat(found()).hasValue(younger);
    }

    @Test
    void otherSizesAnotherPlatformAndHalfAFolderAreNotIt() throws Exception {
        begun(experiment("samples=20"), "2026-01-02T00:00:00Z", PLATFORM);
        begun(experiment, "2026-01-03T00:00:00Z", "name: slurm\n");
        Files.createDirectories(
                folder.resolve("results").resolve(experiment.name()).resolve("20260104T000000Z-00000000"));
        assertThat(found()).isEmpty();

        Path same = begun(experiment, "2026-01-01T00:00:00Z", PLATFORM);
        assertThat(found()).hasValue(same);
    }

    private Optional<Path> unfinished(boolean anySeed) throws IOException {
        return Continuation.unfinished(folder.resolve("results"), experiment, PLATFORM, anySeed)
                .map(CampaignFolder::path);
    }

    @Test
    void whereNobodyAskedForASeedAnyWillDo() throws Exception {
        Path drawn = begun(experiment(1), "2026-01-01T00:00:00Z", PLATFORM);
        assertThat(unfinished(true)).hasValue(drawn);
        assertThat(unfinished(false)).isEmpty();
        begun(experiment(1, "samples=20"), "2026-01-02T00:00:00Z", PLATFORM);
        assertThat(unfinished(true)).hasValue(drawn);
    }

    @Test
    void whatIsFinishedIsNotGoneOnWith() throws Exception {
        CampaignFolder campaign = CampaignFolder.open(begun(experiment, "2026-01-01T00:00:00Z", PLATFORM));
        assertThat(unfinished(true)).isPresent();
        Circumstances none = new Circumstances(Instant.EPOCH, 1, "", 0, Set.of());
        for (PlannedTrial planned : experiment.trials()) {
            for (int i = 1; i <= experiment.protocol().repetitions(); i++) {
                Repetition repetition = new Repetition(planned.trial(), i);
                campaign.lay(repetition, TrialFile.of(planned.trial(), experiment.protocol()));
                campaign.add(repetition, new RepetitionResult.Failed(none, 1, ""));
            }
        }
        assertThat(unfinished(true)).isEmpty();
    }
}
