package org.ridgebench.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.report.SampleCampaigns;
import org.ridgebench.report.chart.Fingerprint;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.trial.Trial;

/** What holds for every figure there is, whoever adds it. */
class EveryFigureTest {
    /** No other time, speedup or share of any sample campaign has these digits. */
    private static final double OUTSTANDING = 0.00071317;

    private static final String DIGITS = "71317";

    @TempDir
    private Path folder;

    private List<MeasuredCampaign> campaigns() throws IOException {
        return List.of(
                SampleCampaigns.threads(folder.resolve("threads")),
                SampleCampaigns.scaled(folder.resolve("scaled")),
                SampleCampaigns.timers(folder.resolve("timers")),
                SampleCampaigns.kernels(folder.resolve("kernels")),
                SampleCampaigns.hybrids(folder.resolve("hybrids")),
                SampleCampaigns.spark(folder.resolve("spark")));
    }

    private static List<Picture> pictures(Results results) {
        return Figures.all().stream()
                .<Picture>flatMap(figure -> figure.pictures(results).stream())
                .toList();
    }

    @Test
    void isCalledByANameOfItsOwnAndNamesTheRowsThatItWasDrawnFrom() throws IOException {
        for (MeasuredCampaign campaign : campaigns()) {
            Results results = Results.of(campaign.folder());
            Set<String> trials =
                    results.rows().stream().map(row -> row.trial().id()).collect(Collectors.toSet());

            List<Picture> pictures = pictures(results);

            assertThat(pictures).extracting(Picture::name).doesNotHaveDuplicates();
            assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(
                            picture.text().sources())
                    .as(picture.name())
                    .isNotEmpty()
                    .isSubsetOf(trials));
        }
    }

    @Test
    void drawsNoTrialThatAnsweredWronglyHoweverFast() throws IOException {
        for (MeasuredCampaign campaign : campaigns()) {
            List<String> ids =
                    campaign.folder().trials().stream().map(row -> row.id()).toList();
            Map<String, Trial> parallel = parallel();
            List<String> wrong = ids.stream().filter(parallel::containsKey).toList();
            assertThat(wrong).isNotEmpty();
            for (String id : wrong) {
                Trial trial = parallel.get(id);
                campaign.completed(trial, circumstances(), answer(trial, "5", "e"), OUTSTANDING);
            }

            Results results = Results.of(campaign.folder());

            assertThat(results.rows().stream()
                            .filter(row -> row.verdict() == Verdict.INVALID)
                            .map(row -> row.trial().id()))
                    .containsAll(wrong);
            assertThat(pictures(results)).allSatisfy(picture -> {
                assertThat(picture.text().sources()).as(picture.name()).doesNotContainAnyElementsOf(wrong);
                assertThat(Fingerprint.text(picture)).as(picture.name()).doesNotContain(DIGITS);
            });
        }
    }

    /** Trials of the sample campaigns that are not everybody's reference. */
    private static Map<String, Trial> parallel() {
        List<Trial> trials = List.of(
                Trials.threads(5_000, 2),
                Trials.threads(2_000, 4),
                Trials.timedBy("loop", 1_000),
                Trials.serial(20_000, "naive"),
                Trials.ranks(10_000, 2, 2),
                Trials.executors("spark-gram", 21_000, 2));
        Map<String, Trial> byId = new HashMap<>();
        trials.forEach(trial -> byId.put(trial.id(), trial));
        return byId;
    }

    @Test
    void changesWithEveryTrialWhoseRowsAreDeleted() throws IOException {
        MeasuredCampaign campaign = SampleCampaigns.quick(folder, 2);
        Results whole = Results.of(campaign.folder());
        Path trials = campaign.folder().path().resolve("trials");
        for (SummaryRow row : whole.rows()) {
            String id = row.trial().id();
            Path away = Files.move(trials.resolve(id), folder.resolve(id));

            Results without = Results.of(CampaignFolder.open(campaign.folder().path()));

            assertThat(changed(whole, without)).as("pictures without %s", id).containsAll(drawing(whole, id));
            assertThat(drawing(without, id)).isEmpty();
            assertThat(without.rows().stream()
                            .filter(other -> other.trial().id().equals(id))
                            .map(SummaryRow::verdict))
                    .containsExactly(Verdict.PENDING);
            Files.move(away, trials.resolve(id));
        }
    }

    /** The pictures that were drawn from a trial. */
    private static Set<String> drawing(Results results, String trial) {
        return pictures(results).stream()
                .filter(picture -> picture.text().sources().contains(trial))
                .map(Picture::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> changed(Results before, Results after) {
        Map<String, String> left = new HashMap<>();
        pictures(after).forEach(picture -> left.put(picture.name(), Fingerprint.of(picture)));
        return pictures(before).stream()
                .filter(picture -> !Fingerprint.of(picture).equals(left.get(picture.name())))
                .map(Picture::name)
                .collect(Collectors.toSet());
    }
}
