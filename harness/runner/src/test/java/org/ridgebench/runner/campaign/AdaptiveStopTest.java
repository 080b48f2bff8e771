package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.runner.campaign.ScriptedCampaign.Script;
import org.ridgebench.trial.Trial;

/** Serial is steady, two threads have one slow run, three never settle, four fail for ever. */
class AdaptiveStopTest {
    private static final String YAML = """
            question: How often?
            dataset: mnist
            samples: 1000
            sweep:
              - {implementation: threads, threads: [2, 3, 4]}
            protocol: {timeout: 1m, until: {relativeInterval: 0.05, maxRepetitions: 12}}
            figures: []
            seed: 1
            """;

    @TempDir
    private Path empty;

    /** One that is over, for those who only look at it. */
    private static ScriptedCampaign over;

    @BeforeAll
    static void measureOnce(@TempDir Path folder) throws Exception {
        over = ScriptedCampaign.create(folder, YAML, AdaptiveStopTest::seconds).measure();
    }

    private static OptionalDouble seconds(Trial trial, int repetition) {
        return switch (trial.parallelism().cores()) {
            case 2 -> OptionalDouble.of(repetition == 3 ? 2 : 1);
            case 3 -> OptionalDouble.of(repetition % 2 == 0 ? 1 : 2);
            case 4 -> OptionalDouble.empty();
            default -> OptionalDouble.of(1);
        };
    }

    private ScriptedCampaign campaign(Script script) throws Exception {
        return ScriptedCampaign.create(empty, YAML, script);
    }

    private static Map<Integer, Long> repetitionsByCores(ScriptedCampaign campaign) throws Exception {
        return campaign.folder().measurements().stream()
                .collect(
                        Collectors.groupingBy(measurement -> measurement.trial().cores(), Collectors.counting()));
    }

    @Test
    void everyTrialIsMeasuredUntilItsIntervalIsNarrowOrItsRepetitionsAreUsedUp() throws Exception {
        // With nine repetitions the interval leaves the slowest one out.
        assertThat(repetitionsByCores(over)).isEqualTo(Map.of(1, 6L, 2, 9L, 3, 12L, 4, 6L));
        assertThat(over.said().stream().filter(line -> line.contains("spared")))
                .containsExactlyInAnyOrder(
                        "1#6 reached, spared 6",
                        "2#9 reached, spared 3",
                        "3#12 exhausted, spared 0",
                        "4#6 exhausted, spared 6");
        assertThat(over.run().remaining()).isEmpty();
    }

    @Test
    void aFailedRepetitionIsOneOfThem() throws Exception {
        ScriptedCampaign campaign = campaign(
                        (trial, repetition) -> trial.parallelism().cores() == 3 && repetition == 2
                                ? OptionalDouble.empty()
                                : seconds(trial, repetition))
                .measure();

        assertThat(repetitionsByCores(campaign)).containsEntry(3, 12L);
    }

    @Test
    void blocksGoOnWithTrialsThatAreNotDone() throws Exception {
        List<String> measured = over.said().stream()
                .filter(line -> !line.contains("spared"))
                .map(line -> line.substring(line.indexOf('#') + 1, line.indexOf(' ')))
                .toList();

        assertThat(measured).isSortedAccordingTo((one, other) -> Integer.parseInt(one) - Integer.parseInt(other));
        assertThat(measured.subList(24, measured.size()))
                .containsExactly("7", "7", "8", "8", "9", "9", "10", "11", "12");
    }

    @Test
    void whatRemainsIsAnUpperBoundAndResumeKnowsWhatWasDecided() throws Exception {
        ScriptedCampaign campaign = campaign(AdaptiveStopTest::seconds);
        assertThat(campaign.run().remaining()).hasSize(4 * 12);
        assertThat(campaign.run().certain()).hasSize(4 * 6);
        Trial noisy = campaign.run().remaining().stream()
                .map(Repetition::trial)
                .filter(trial -> trial.parallelism().cores() == 3)
                .findFirst()
                .orElseThrow();
        campaign.measure();
        // As if it had been killed before the last one of the noisy trial ended.
        Files.delete(campaign.folder().folder(new Repetition(noisy, 12)).resolve("result.json"));

        assertThat(campaign.run().remaining()).containsExactly(new Repetition(noisy, 12));
        campaign.measure();
        assertThat(repetitionsByCores(campaign)).isEqualTo(Map.of(1, 6L, 2, 9L, 3, 12L, 4, 6L));
    }

    @Test
    void theSummarySaysWhatBecameOfEachTrial() throws Exception {
        Map<Integer, Decision> stops =
                Summary.of(
                                over.folder().trials(),
                                over.folder().measurements(),
                                over.folder().repetitionPlan())
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.trial().cores(), row -> row.stop().orElseThrow()));

        assertThat(stops)
                .isEqualTo(
                        Map.of(1, Decision.REACHED, 2, Decision.REACHED, 3, Decision.EXHAUSTED, 4, Decision.EXHAUSTED));
        over.folder().rebuild();
        assertThat(Files.readString(over.folder().path().resolve("summary.csv"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains(",peak_executor_heap_bytes,stop,");
    }

    @Test
    void withoutUntilEveryTrialGetsTheSame() throws Exception {
        ScriptedCampaign campaign = ScriptedCampaign.create(
                        empty,
                        YAML.replace(", until: {relativeInterval: 0.05, maxRepetitions: 12}", ", repetitions: 2"),
                        AdaptiveStopTest::seconds)
                .measure();

        assertThat(repetitionsByCores(campaign)).isEqualTo(Map.of(1, 2L, 2, 2L, 3, 2L, 4, 2L));
        assertThat(Summary.of(
                        campaign.folder().trials(),
                        campaign.folder().measurements(),
                        campaign.folder().repetitionPlan()))
                .allSatisfy(row -> assertThat(row.stop()).isEmpty());
    }
}
