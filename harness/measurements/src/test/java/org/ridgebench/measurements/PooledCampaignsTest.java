package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.excluded;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Trial;

class PooledCampaignsTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial TWO = Trials.threads(1_000, 2);
    private static final Environment OTHER =
            new Environment(Map.of("cpu", "Other 4 x 2 GHz", "host", "other", "jdk", "17.0.1"));
    private static final Environment OTHER_CPU = new Environment(Map.of("cpu", "Other 4 x 2 GHz", "host", "example"));

    @TempDir
    private Path results;

    /** Serial and two threads, at the same second in another folder: campaigns are told apart by their folders. */
    private MeasuredCampaign campaign(String folder) throws IOException {
        Path path = MeasuredCampaign.create(
                        results.resolve(folder),
                        "test",
                        List.of(
                                requested(SERIAL, Role.REFERENCE),
                                requested(Trials.threads(1_000, 1), Role.BASE),
                                requested(TWO)))
                .folder()
                .path();
        Path renamed = Files.move(path, path.resolveSibling("20260102T030405Z-" + folder));
        return MeasuredCampaign.reopened(CampaignFolder.open(renamed));
    }

    private static PooledCampaigns pooled(MeasuredCampaign... campaigns) throws IOException {
        return PooledCampaigns.of(
                Arrays.stream(campaigns).map(MeasuredCampaign::folder).toList());
    }

    private static List<SummaryRow> rows(PooledCampaigns pooled) {
        return Summary.of(pooled.trials(), pooled.measurements());
    }

    @Test
    void oneCampaignIsWhatItIs() throws IOException {
        MeasuredCampaign campaign = campaign("a").completed(SERIAL, 1, 2);

        PooledCampaigns pooled = pooled(campaign);

        assertThat(pooled.trials()).isEqualTo(campaign.folder().trials());
        assertThat(pooled.measurements())
                .extracting(Measurement::repetition, Measurement::campaignRepetition)
                .containsExactly(tuple(1, OptionalInt.empty()), tuple(2, OptionalInt.empty()));
        assertThat(pooled.campaigns()).containsExactly("test/20260102T030405Z-a");
    }

    @Test
    void repetitionsOfTheSameTrialOnTheSameMachineArePooledInAnyOrderOfCampaigns() throws IOException {
        MeasuredCampaign a = campaign("a").completed(SERIAL, 1, 3).completed(TWO, 1);
        MeasuredCampaign b = campaign("b").completed(SERIAL, 5).completed(TWO, 0.5);

        PooledCampaigns pooled = pooled(b, a);

        assertThat(pooled.trials()).isEqualTo(pooled(a, b).trials());
        assertThat(pooled.trials()).extracting(TrialRow::id).isEqualTo(ids(a));
        assertThat(pooled.measurements())
                .filteredOn(measurement -> measurement.trial().id().equals(SERIAL.id()))
                .extracting(
                        Measurement::repetition,
                        measurement -> measurement.campaignRepetition().orElseThrow(),
                        measurement -> measurement.trial().campaigns(),
                        Measurement::seconds)
                .containsExactly(
                        tuple(1, 1, List.of("test/20260102T030405Z-a"), 1.0),
                        tuple(2, 2, List.of("test/20260102T030405Z-a"), 3.0),
                        tuple(3, 1, List.of("test/20260102T030405Z-b"), 5.0));
        assertThat(rows(pooled).get(0).fit().orElseThrow().median()).isEqualTo(3);
        assertThat(rows(pooled)).extracting(SummaryRow::verdict).contains(Verdict.VALID);
    }

    private static List<String> ids(MeasuredCampaign campaign) {
        return campaign.folder().trials().stream().map(TrialRow::id).toList();
    }

    @Test
    void machinesKeepTheirNamesAndNoSpeedupMixesThem() throws IOException {
        MeasuredCampaign a = campaign("a").completed(SERIAL, 4).completed(Trials.threads(1_000, 1), 4);
        MeasuredCampaign b = campaign("b").in(OTHER);
        b.completed(SERIAL, 8).completed(Trials.threads(1_000, 1), 10).completed(TWO, 5);

        List<SummaryRow> rows = rows(pooled(a, b));

        assertThat(rows)
                .extracting(row -> row.trial().id())
                .containsExactlyInAnyOrder(
                        SERIAL.id() + "@example",
                        Trials.threads(1_000, 1).id() + "@example",
                        TWO.id() + "@example",
                        SERIAL.id() + "@other",
                        Trials.threads(1_000, 1).id() + "@other",
                        TWO.id() + "@other");
        SummaryRow two = row(rows, TWO.id() + "@other");
        assertThat(two.trial().factor("machine")).isEqualTo("other");
        assertThat(two.verdict()).isEqualTo(Verdict.VALID);
        assertThat(two.relative().orElseThrow())
                .extracting(Speedup::baseId, Speedup::value)
                .containsExactly(Trials.threads(1_000, 1).id() + "@other", 2.0);
        assertThat(two.absolute().orElseThrow().value()).isEqualTo(8.0 / 5);
        assertThat(row(rows, TWO.id() + "@example").verdict()).isEqualTo(Verdict.PENDING);
        assertThat(Winner.of(rows, Timed.FIT))
                .extracting(winner -> winner.task().machine())
                .containsOnly("example", "other");
    }

    private static SummaryRow row(List<SummaryRow> rows, String id) {
        return rows.stream()
                .filter(row -> row.trial().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hostsThatAreCalledAlikeAreNamedWithTheirCpus() throws IOException {
        MeasuredCampaign a = campaign("a").completed(SERIAL, 4);
        MeasuredCampaign b = campaign("b").in(OTHER_CPU).completed(SERIAL, 8);

        assertThat(pooled(a, b).trials())
                .extracting(trial -> trial.factor("machine"))
                .contains("example (Example 2 x 3 GHz)", "example (Other 4 x 2 GHz)");
    }

    @Test
    void aCampaignThatWentOnElsewhereHasRowsOfBothMachines() throws IOException {
        MeasuredCampaign campaign = campaign("a").completed(SERIAL, 4);
        campaign.in(OTHER).completed(TWO, 3);

        assertThat(pooled(campaign).trials())
                .extracting(TrialRow::id)
                .containsExactly(
                        SERIAL.id() + "@example", Trials.threads(1_000, 1).id() + "@example", TWO.id() + "@other");
    }

    @Test
    void answersThatContradictEachOtherCountNowhere() throws IOException {
        MeasuredCampaign a = campaign("a").completed(SERIAL, 4).completed(TWO, 3);
        MeasuredCampaign b = campaign("b").completed(SERIAL, circumstances(), answer(SERIAL, "5b", "eb"), 4);

        List<SummaryRow> rows = rows(pooled(a, b));

        assertThat(rows.get(0).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(rows.get(0).reason()).startsWith("repetitions gave different answers: ");
        assertThat(row(rows, TWO.id()).verdict().counts()).isFalse();
    }

    @Test
    void aTrialThatOneCampaignLeavesOutIsMeasuredWhereAnotherDoesNot() throws IOException {
        MeasuredCampaign a = campaign("a").completed(SERIAL, 4).completed(TWO, 3);
        MeasuredCampaign b = MeasuredCampaign.create(
                results,
                "test",
                List.of(requested(SERIAL, Role.REFERENCE), excluded(TWO, "2 cores asked, the machine has 1")));

        assertThat(row(rows(pooled(b, a)), TWO.id()).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void tablesNameCampaignsAndMachinesWhereThereAreSeveral() throws IOException {
        MeasuredCampaign a = campaign("a").completed(SERIAL, 4);
        MeasuredCampaign b = campaign("b").in(OTHER).completed(SERIAL, 8);

        DerivedTables.write(results, pooled(a, b));

        assertThat(Files.readString(results.resolve("summary.csv"), UTF_8).lines())
                .anyMatch(line -> line.startsWith(SERIAL.id() + "@other,serial,")
                        && line.contains(",other,test/20260102T030405Z-b,1,"))
                .first()
                .asString()
                .contains(",timer,machine,campaign,cores_asked,");
        assertThat(Files.readString(results.resolve("measurements.csv"), UTF_8).lines())
                .first()
                .asString()
                .contains(",machine,campaign,", ",repetition,campaign_repetition,");
        DerivedTables.write(results, pooled(a));
        assertThat(Files.readString(results.resolve("summary.csv"), UTF_8)).doesNotContain("machine", "campaign");
    }
}
