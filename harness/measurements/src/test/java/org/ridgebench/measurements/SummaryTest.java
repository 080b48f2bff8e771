package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.measurements.RepetitionResult.TimedOut;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Trial;

class SummaryTest {
    private static final Trial NAIVE = Trials.serial(1_000, "naive");
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial ONE = Trials.threads(1_000, 1);
    private static final Trial FOUR = Trials.threads(1_000, 4);

    @TempDir
    private Path results;

    private MeasuredCampaign campaign(TrialRow... trials) throws IOException {
        return MeasuredCampaign.create(results, "test", List.of(trials));
    }

    private MeasuredCampaign campaign() throws IOException {
        return campaign(
                requested(NAIVE), requested(SERIAL, Role.REFERENCE), requested(ONE, Role.BASE), requested(FOUR));
    }

    private static SummaryRow row(MeasuredCampaign campaign, Trial trial) throws IOException {
        return Summary.of(campaign.folder().trials(), campaign.folder().measurements()).stream()
                .filter(row -> row.trial().id().equals(trial.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSpeedupIsARatioOfMediansAgainstTwoNamedBases() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(NAIVE, 50, 60, 70)
                .completed(SERIAL, 9, 10, 11)
                .completed(ONE, 12, 11, 16)
                .completed(FOUR, 4, 5, 3);

        SummaryRow four = row(campaign, FOUR);

        Speedup relative = four.relative().orElseThrow();
        assertThat(relative.baseId()).isEqualTo(ONE.id());
        assertThat(relative.baseSeconds()).isEqualTo(12);
        assertThat(relative.value()).isEqualTo(3);
        assertThat(relative.interval()).isEqualTo(Interval.ofRatio(List.of(12.0, 11.0, 16.0), List.of(4.0, 5.0, 3.0)));
        assertThat(four.absolute().orElseThrow().baseId()).isEqualTo(SERIAL.id());
        assertThat(four.absolute().orElseThrow().value()).isEqualTo(2.5);
        assertThat(four.efficiency()).hasValue(0.75);
        // (1/3 - 1/4) / (1 - 1/4)
        assertThat(four.karpFlatt().orElseThrow()).isCloseTo(1.0 / 9, within(1e-12));
    }

    @Test
    void aBaseBesideItselfIsOneAndHasNoIntervalAndNoKarpFlatt() throws IOException {
        SummaryRow one = row(campaign().completed(SERIAL, 9).completed(ONE, 12, 11, 16), ONE);

        assertThat(one.relative()).contains(new Speedup(ONE.id(), 12, 1, Optional.empty()));
        assertThat(one.karpFlatt()).isEmpty();
        assertThat(one.efficiency()).hasValue(1);
    }

    @Test
    void twoRepetitionsOnEachSidePromiseLittleAndSaySo() throws IOException {
        SummaryRow four =
                row(campaign().completed(SERIAL, 10).completed(ONE, 10, 11).completed(FOUR, 4, 5), FOUR);

        Interval interval = four.relative().orElseThrow().interval().orElseThrow();
        assertThat(interval).isEqualTo(new Interval(10.0 / 5, 11.0 / 4, 0.65));
        assertThat(four.absolute().orElseThrow().interval())
                .as("one repetition of serial")
                .isEmpty();
    }

    @Test
    void superlinearEfficiencyIsNotClipped() throws IOException {
        SummaryRow four =
                row(campaign().completed(SERIAL, 10).completed(ONE, 10).completed(FOUR, 2), FOUR);

        assertThat(four.efficiency()).hasValue(1.25);
        assertThat(four.karpFlatt().orElseThrow()).isNegative();
    }

    @Test
    void theValueOfARepetitionIsTheMedianOfItsIterationsWithoutWarmups() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, circumstances(), answer(SERIAL), 7, 1, 2, 100);

        assertThat(row(campaign, SERIAL).fit().orElseThrow().values()).containsExactly(4.5);
    }

    @Test
    void endToEndSpeedupsHaveTheirOwnFastestBase() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(NAIVE, circumstances(), endingAfter(NAIVE, 2), 1.9)
                .completed(SERIAL, circumstances(), endingAfter(SERIAL, 3), 1)
                .completed(ONE, circumstances(), endingAfter(ONE, 4), 1)
                .completed(FOUR, circumstances(), endingAfter(FOUR, 1), 0.5);

        SummaryRow four = row(campaign, FOUR);

        assertThat(four.absolute().orElseThrow().baseId()).isEqualTo(SERIAL.id());
        assertThat(four.endToEndAbsolute()).contains(new Speedup(NAIVE.id(), 2, 2, Optional.empty()));
        assertThat(four.endToEndRelative()).contains(new Speedup(ONE.id(), 4, 4, Optional.empty()));
    }

    private static Answer endingAfter(Trial trial, double seconds) {
        return accurate(trial, 0.785, seconds);
    }

    static Answer accurate(Trial trial, double accuracy, double endToEndSeconds) {
        Answer answer = answer(trial);
        return new Answer(
                answer.bestLambda(),
                answer.accuracies(),
                accuracy,
                answer.weightsSha256(),
                1,
                answer.evaluation(),
                answer.prepareNanos(),
                Math.round(endToEndSeconds * 1e9),
                answer.coresGiven(),
                answer.peakMemoryBytes(),
                0);
    }

    @Test
    void undergrantedRecoveredAndPretendedRepetitionsAreOnNoCurve() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(SERIAL, 10)
                .completed(ONE, 10)
                .completed(FOUR, circumstances(Mark.UNDERGRANTED), answer(FOUR), 1)
                .completed(FOUR, circumstances(Mark.RECOVERED), answer(FOUR), 2)
                .completed(FOUR, circumstances(Mark.IN_PROCESS), answer(FOUR), 3)
                .completed(FOUR, 4);

        SummaryRow four = row(campaign, FOUR);

        assertThat(four.fit().orElseThrow().values()).containsExactly(4.0);
        assertThat(four.relative().orElseThrow().value()).isEqualTo(2.5);
        assertThat(four.absolute().orElseThrow().value()).isEqualTo(2.5);
        assertThat(four.marks()).containsExactlyInAnyOrder(Mark.UNDERGRANTED, Mark.RECOVERED, Mark.IN_PROCESS);
        assertThat(four.unsuccessful()).isZero();
    }

    @Test
    void whereEveryRepetitionRecoveredTheAnswerCountsAndNoTimeDoes() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(SERIAL, 10)
                .completed(ONE, circumstances(Mark.RECOVERED), answer(ONE), 10)
                .completed(FOUR, circumstances(Mark.RECOVERED), answer(FOUR), 2);

        SummaryRow four = row(campaign, FOUR);

        assertThat(four.verdict()).isEqualTo(Verdict.VALID);
        assertThat(four.fit()).isEmpty();
        assertThat(four.relative()).isEmpty();
        assertThat(four.absolute()).isEmpty();
        assertThat(four.endToEndAbsolute()).isEmpty();
    }

    @Test
    void oversubscribedRepetitionsCountAndAreMarked() throws IOException {
        MeasuredCampaign campaign =
                campaign().completed(SERIAL, 10).completed(FOUR, circumstances(Mark.OVERSUBSCRIBED), answer(FOUR), 4);

        assertThat(row(campaign, FOUR).fit()).isPresent();
        assertThat(row(campaign, FOUR).marks()).containsExactly(Mark.OVERSUBSCRIBED);
    }

    @Test
    void aFailureAmongCompletedRepetitionsIsCounted() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(SERIAL, 10)
                .failed(FOUR, 1, "")
                .completed(FOUR, 4)
                .ended(FOUR, new TimedOut(circumstances(), 60_000_000_000L));

        SummaryRow four = row(campaign, FOUR);

        assertThat(four.verdict()).isEqualTo(Verdict.VALID);
        assertThat(four.fit().orElseThrow().n()).isEqualTo(1);
        assertThat(four.unsuccessful()).isEqualTo(2);
    }

    @Test
    void aFastWrongAnswerHasNoTimesAndNoSpeedupAndIsNobodysBase() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(SERIAL, 10)
                .completed(NAIVE, circumstances(), answer(NAIVE, "5", "e"), 0.001)
                .completed(ONE, circumstances(), answer(ONE, "5", "e"), 0.001)
                .completed(FOUR, 4);

        SummaryRow four = row(campaign, FOUR);

        assertThat(row(campaign, NAIVE).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(row(campaign, NAIVE).fit()).isEmpty();
        assertThat(row(campaign, NAIVE).absolute()).isEmpty();
        assertThat(four.relative()).as("its base on one core is wrong").isEmpty();
        assertThat(four.absolute().orElseThrow().baseId()).isEqualTo(SERIAL.id());
    }

    @Test
    void withoutASerialTrialThereIsNoAbsoluteSpeedup() throws IOException {
        MeasuredCampaign campaign = campaign(requested(ONE, Role.BASE, Role.REFERENCE), requested(FOUR))
                .completed(ONE, 12)
                .completed(FOUR, 4);

        assertThat(row(campaign, FOUR).relative().orElseThrow().value()).isEqualTo(3);
        assertThat(row(campaign, FOUR).absolute()).isEmpty();
    }

    @Test
    void anApproximateAnswerNearTheReferenceHasSpeedups() throws IOException {
        TrialRow approximate = requested(FOUR).withAccuracyTolerance(OptionalDouble.of(0.02));
        MeasuredCampaign near = campaign(requested(SERIAL, Role.REFERENCE), approximate)
                .completed(SERIAL, 10)
                .completed(FOUR, circumstances(Mark.APPROXIMATE), accurate(FOUR, 0.80, 1), 4);

        assertThat(row(near, FOUR).verdict()).isEqualTo(Verdict.APPROXIMATE);
        assertThat(row(near, FOUR).absolute()).isPresent();

        results = results.resolve("other");
        MeasuredCampaign far = campaign(requested(SERIAL, Role.REFERENCE), approximate)
                .completed(SERIAL, 10)
                .completed(FOUR, circumstances(Mark.APPROXIMATE), accurate(FOUR, 0.70, 1), 4);

        assertThat(row(far, FOUR).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(row(far, FOUR).fit()).isEmpty();
        assertThat(row(far, FOUR).absolute()).isEmpty();
    }

    @Test
    void aSerialTrialWithAWorseAnswerIsNoBaseOfAnExactOne() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(NAIVE, circumstances(), accurate(NAIVE, 0.70, 1), 1)
                .completed(SERIAL, 10)
                .completed(FOUR, 4);

        assertThat(row(campaign, FOUR).absolute().orElseThrow().baseId()).isEqualTo(SERIAL.id());
    }

    @Test
    void weakEfficiencyComparesWithTheSmallProblemOnOneCore() throws IOException {
        Trial small = Trials.threads(250, 1);
        MeasuredCampaign campaign = campaign(
                        added(Trials.serial(250), Role.REFERENCE),
                        added(SERIAL, Role.REFERENCE),
                        added(small, Role.SCALED),
                        added(ONE, Role.BASE),
                        added(FOUR, Role.SCALED))
                .completed(Trials.serial(250), 3)
                .completed(SERIAL, 10)
                .completed(small, 3)
                .completed(ONE, 12)
                .completed(FOUR, 4);

        assertThat(row(campaign, FOUR).weakEfficiency()).hasValue(0.75);
        assertThat(row(campaign, FOUR).relative().orElseThrow().value())
                .as("scaled speedup: the same work on one core")
                .isEqualTo(3);
        assertThat(row(campaign, ONE).weakEfficiency()).isEmpty();
    }

    /** Seconds of the published interim table for 1,000 images, and the speedups that it goes with. */
    @ParameterizedTest(name = "{0} cores: {1} s are {2} times as fast")
    @CsvSource({"2, 0.9349987506866455, 1.33", "5, 0.7121853828430176, 1.75", "10, 0.8527417182922363, 1.46"})
    void publishedSpeedupsAreReproduced(int cores, double seconds, double speedup) throws IOException {
        Trial many = Trials.threads(1_000, cores);
        MeasuredCampaign campaign = campaign(requested(SERIAL, Role.REFERENCE), requested(ONE), requested(many))
                .completed(SERIAL, 1.3)
                .completed(ONE, 1.2452025413513184)
                .completed(many, seconds);

        assertThat(row(campaign, many).relative().orElseThrow().value()).isCloseTo(speedup, within(0.005));
    }

    /** Of the same table, 1,000 images a core: 6.275 / 3.372 and 12.568 / 6.098. */
    @ParameterizedTest(name = "{0} cores: {1} s instead of {2} s are {3} times as fast")
    @CsvSource({
        "5, 3.3720932006835938, 6.274763822555542, 1.861, 0.372, 0.4218",
        "10, 6.097769737243652, 12.567538976669312, 2.061, 0.206, 0.4280"
    })
    void publishedScaledSpeedupsAreReproduced(
            int cores, double seconds, double oneCore, double speedup, double efficiency, double karpFlatt)
            throws IOException {
        int samples = 1_000 * cores;
        Trial one = Trials.threads(samples, 1);
        Trial many = Trials.threads(samples, cores);
        Trial small = Trials.threads(1_000, 1);
        MeasuredCampaign campaign = campaign(
                        requested(Trials.serial(samples), Role.REFERENCE),
                        requested(Trials.serial(1_000), Role.REFERENCE),
                        added(small, Role.SCALED),
                        added(one, Role.BASE),
                        added(many, Role.SCALED))
                .completed(Trials.serial(samples), 20)
                .completed(Trials.serial(1_000), 2)
                .completed(small, 1.2452025413513184)
                .completed(one, oneCore)
                .completed(many, seconds);

        SummaryRow row = row(campaign, many);

        assertThat(row.relative().orElseThrow().value()).isCloseTo(speedup, within(0.0005));
        assertThat(row.efficiency().orElseThrow()).isCloseTo(efficiency, within(0.0005));
        // (1/S - 1/p) / (1 - 1/p) by hand
        assertThat(row.karpFlatt().orElseThrow()).isCloseTo(karpFlatt, within(0.0002));
        assertThat(row.weakEfficiency().orElseThrow()).isCloseTo(1.2452025413513184 / seconds, within(1e-9));
    }

    @Test
    void ranksTimesThreadsOnOneCoreAreTheBaseOfHybrids() throws IOException {
        Trial hybrid = Trials.ranks(1_000, 2, 2);
        Trial single = Trials.ranks(1_000, 1, 1);
        MeasuredCampaign campaign = campaign(
                        requested(SERIAL, Role.REFERENCE), requested(ONE), requested(single), requested(hybrid))
                .completed(SERIAL, 10)
                .completed(ONE, 1)
                .completed(single, 12)
                .completed(hybrid, 4);

        assertThat(row(campaign, hybrid).relative().orElseThrow().baseId()).isEqualTo(single.id());
        assertThat(row(campaign, hybrid).efficiency()).hasValue(0.75);
    }

    @Test
    void rowsAreInTheOrderOfTheTrialsWhateverRanFirst() throws IOException {
        MeasuredCampaign campaign = campaign().completed(FOUR, 4).completed(SERIAL, 10);

        assertThat(Summary.of(campaign.folder().trials(), campaign.folder().measurements()))
                .extracting(row -> row.trial().id())
                .containsExactly(NAIVE.id(), SERIAL.id(), ONE.id(), FOUR.id());
    }
}
