package org.ridgebench.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Trial;

class CheckTest {
    private static final Trial SERIAL = Trials.serial(1000);
    private static final Trial ONE = Trials.threads(1000, 1);
    private static final Trial TWO = Trials.threads(1000, 2);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path scratch;

    private Baseline baseline;
    private int campaigns;

    @BeforeEach
    void measureBaseline() throws IOException {
        baseline = updated(campaign(99, 6, 1));
    }

    private static Baseline updated(Observed observed) {
        return BaselineUpdate.of(observed, Optional.empty(), Gate.all(), NOW).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aRerunIsTheSame(int seed) throws IOException {
        CheckResult result = Check.of(baseline, campaign(seed, 6, 1));
        assertThat(result.secondsJudged()).isTrue();
        assertThat(result.findings()).extracting(Finding::judgement).containsOnly(Judgement.SAME);
        assertThat(result.findings()).extracting(Finding::what).contains("answers", "phases", "fit", "speedup");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aPlantedSlowdownOf20PercentIsWorse(int seed) throws IOException {
        CheckResult result = Check.of(baseline, campaign(seed, 6, 1.2));
        assertThat(result.worst()).isEqualTo(Judgement.WORSE);
        assertThat(worse(result))
                .containsExactlyInAnyOrder(
                        ONE.id() + " fit", ONE.id() + " speedup", TWO.id() + " fit", TWO.id() + " speedup");
    }

    @Test
    void onAnotherMachineTheSameSlowdownIsSeenBySpeedups() throws IOException {
        Observed slower = campaign(1, 6, 1.2);
        Observed elsewhere = on("another", slower);
        CheckResult result = Check.of(baseline, elsewhere);
        assertThat(result.secondsJudged()).isFalse();
        assertThat(worse(result)).containsExactlyInAnyOrder(ONE.id() + " speedup", TWO.id() + " speedup");
        assertThat(result.findings()).extracting(Finding::what).doesNotContain("fit");
    }

    @Test
    void timesMeasuredOnceAreInconclusive() throws IOException {
        CheckResult result = Check.of(baseline, campaign(1, 1, 1.2));
        assertThat(result.worst()).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(texts(result, "fit"))
                .allMatch(text -> text.endsWith("; 1 repetition says too little of times: 4 a side are needed"));
        assertThat(judgements(result, "answers")).containsOnly(Judgement.SAME);
        assertThat(judgements(result, "gram_share"))
                .as("shares measured once are judged")
                .containsOnly(Judgement.SAME);
    }

    @Test
    void aSlowdownAmongTooManyTrialsForSoFewRepetitionsIsInconclusive() throws IOException {
        Baseline ofFour = updated(campaign(99, 4, 1));
        CheckResult result = Check.of(ofFour, campaign(1, 4, 1.5));
        assertThat(result.worst()).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(texts(result, "fit")).anyMatch(text -> text.contains("not surely so among so many trials"));
    }

    @Test
    void aWiderIntervalThanItsBoundsIsInconclusive() throws IOException {
        MeasuredCampaign noisy = MeasuredCampaign.create(folder(), "small", rows())
                .completed(SERIAL, 1, 1, 1, 1, 1, 1)
                .completed(ONE, 0.8, 1.5, 0.8, 1.5, 0.8, 1.5)
                .completed(TWO, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
        CheckResult result = Check.of(baseline, Observed.of(noisy.folder()));
        assertThat(finding(result, ONE, "fit").judgement()).isEqualTo(Judgement.INCONCLUSIVE);
        assertThat(finding(result, ONE, "fit").text()).endsWith("; the interval holds the bound");
    }

    @Test
    void aChangedBitIsWrongAtOnceAndNothingElseIsJudged() throws IOException {
        Answer right = answer(TWO);
        Answer wrong = answer(TWO, right.evaluation().statisticsSha256(), "f" + right.weightsSha256());
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", rows())
                .completed(
                        SERIAL,
                        circumstances(),
                        answer(SERIAL, wrong.evaluation().statisticsSha256(), "f" + right.weightsSha256()),
                        1)
                .completed(ONE, 1)
                .completed(TWO, circumstances(), wrong, 0.5);
        CheckResult result = Check.of(baseline, Observed.of(campaign.folder()));
        assertThat(result.worst()).isEqualTo(Judgement.WRONG);
        assertThat(finding(result, TWO, "answers").text())
                .startsWith("weights e")
                .contains(" expected, got fe");
        assertThat(result.byTrial().get(rows().get(2)))
                .as("its reference changed along with it: the baseline still knows")
                .hasSize(1);
    }

    @Test
    void whatFailedIsNotSkipped() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", rows())
                .completed(SERIAL, 1)
                .completed(ONE, 1)
                .failed(ONE, 3, "no memory")
                .failed(TWO, 1, "boom");
        CheckResult result = Check.of(baseline, Observed.of(campaign.folder()));
        assertThat(finding(result, ONE, "answers").judgement()).isEqualTo(Judgement.FAILED);
        assertThat(finding(result, ONE, "answers").text()).isEqualTo("repetition 2 failed: exit code 3: no memory");
        assertThat(finding(result, TWO, "answers").judgement()).isEqualTo(Judgement.FAILED);
    }

    @Test
    void whatIsNoLongerMeasuredIsMissing() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", rows().subList(0, 2))
                .completed(SERIAL, 1)
                .completed(ONE, 1);
        CheckResult result = Check.of(baseline, Observed.of(campaign.folder()));
        assertThat(result.worst()).isEqualTo(Judgement.MISSING);
        assertThat(finding(result, TWO, "answers").text()).isEqualTo("has references, and is not in the campaign");
    }

    @Test
    void whatWasLeftOutOrIsNewIsSkippedWithItsReason() throws IOException {
        Trial other = Trials.threads(2000, 1);
        List<TrialRow> rows =
                List.of(rows().get(0), MeasuredCampaign.excluded(TWO, "asks for 2 cores"), requested(other));
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", rows)
                .completed(SERIAL, 1)
                .completed(other, 1);
        CheckResult result = Check.of(baseline, Observed.of(campaign.folder()));
        assertThat(finding(result, TWO, "answers").text()).isEqualTo("asks for 2 cores");
        assertThat(finding(result, TWO, "answers").judgement()).isEqualTo(Judgement.SKIPPED);
        assertThat(finding(result, other, "times").judgement()).isEqualTo(Judgement.SKIPPED);
    }

    @Test
    void anotherWayThroughThePhasesIsWrong() throws IOException {
        TrialReferences threads = baseline.trial(ONE.id()).orElseThrow();
        TrialReferences otherWay = new TrialReferences(
                ONE.id(), threads.factors(), threads.answer(), List.of("gram", "reduce"), threads.byMachine());
        Baseline changed = new Baseline("small", Gate.all(), baseline.machines(), List.of(otherWay));
        CheckResult result = Check.of(changed, campaign(1, 6, 1));
        assertThat(finding(result, ONE, "phases").text()).isEqualTo("expected gram, reduce, got gram");
        assertThat(finding(result, ONE, "phases").judgement()).isEqualTo(Judgement.WRONG);
    }

    /** One whose threads trials take so many times as long; with 2 % of noise from one repetition to the next. */
    private Observed campaign(int seed, int repetitions, double slower) throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", rows());
        Random random = new Random(seed);
        for (int i = 0; i < repetitions; i++) {
            campaign.completed(SERIAL, 1.0 * Math.exp(0.02 * random.nextGaussian()));
            campaign.completed(ONE, slower * 1.0 * Math.exp(0.02 * random.nextGaussian()));
            campaign.completed(TWO, slower * 0.5 * Math.exp(0.02 * random.nextGaussian()));
        }
        return Observed.of(campaign.folder());
    }

    private Path folder() {
        campaigns++;
        return scratch.resolve(Integer.toString(campaigns));
    }

    private static List<TrialRow> rows() {
        return List.of(requested(SERIAL, Role.REFERENCE), requested(ONE), requested(TWO));
    }

    private static Observed on(String host, Observed observed) {
        Map<String, Environment> environments = new TreeMap<>();
        observed.environments().forEach((hash, environment) -> {
            Map<String, String> facts = new TreeMap<>(environment.facts());
            facts.put("host", host);
            environments.put(hash, new Environment(facts));
        });
        return new Observed(
                observed.experiment(),
                observed.name(),
                observed.rows(),
                observed.measurements(),
                environments,
                observed.settings(),
                observed.altered(),
                observed.peakGflops());
    }

    private static List<String> worse(CheckResult result) {
        List<String> worse = new ArrayList<>();
        result.findings().stream()
                .filter(finding -> finding.judgement() == Judgement.WORSE)
                .forEach(finding -> worse.add(finding.trial().id() + " " + finding.what()));
        return worse;
    }

    private static Finding finding(CheckResult result, Trial trial, String what) {
        return result.findings().stream()
                .filter(finding -> finding.trial().id().equals(trial.id())
                        && finding.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(CheckResult result, String what) {
        return result.findings().stream()
                .filter(finding -> finding.what().equals(what))
                .map(Finding::text)
                .toList();
    }

    private static List<Judgement> judgements(CheckResult result, String what) {
        return result.findings().stream()
                .filter(finding -> finding.what().equals(what))
                .map(Finding::judgement)
                .toList();
    }
}
