package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.RepetitionResult.Failed;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.Trial;

class AnswerGateTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial THREADS = Trials.threads(1_000, 2);
    private static final TrialRow REFERENCE = requested(SERIAL, Role.REFERENCE);
    private static final TrialRow TRIAL = requested(THREADS);
    private static final TrialRow APPROXIMATE = TRIAL.withAccuracyTolerance(OptionalDouble.of(0.02));

    private static Measurement completed(TrialRow trial, Answer answer, Mark... marks) {
        return new Measurement(
                trial,
                1,
                new Completed(circumstances(marks)),
                Optional.of(answer),
                List.of(new Sample(0, false, 1_000)),
                List.of(),
                List.of());
    }

    private static Measurement failed(TrialRow trial) {
        Failed failed = new Failed(circumstances(), 3, "out of memory");
        return new Measurement(trial, 1, failed);
    }

    private static Answer answer(String statistics, String weights) {
        return MeasuredCampaign.answer(THREADS, statistics, weights);
    }

    private static Answer unstable(Answer answer) {
        return new Answer(
                answer.bestLambda(),
                answer.accuracies(),
                answer.validationAccuracy(),
                answer.weightsSha256(),
                2,
                answer.evaluation(),
                answer.prepareNanos(),
                answer.endToEndNanos(),
                answer.coresGiven(),
                answer.peakMemoryBytes(),
                0);
    }

    private static Answer accurate(double accuracy) {
        Answer answer = answer("", "w9");
        return new Answer(
                answer.bestLambda(),
                answer.accuracies(),
                accuracy,
                answer.weightsSha256(),
                1,
                answer.evaluation(),
                answer.prepareNanos(),
                answer.endToEndNanos(),
                answer.coresGiven(),
                answer.peakMemoryBytes(),
                0);
    }

    private static AnswerGate.Finding judge(TrialRow trial, Measurement... measurements) {
        List<Measurement> all = List.of(measurements);
        List<Measurement> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        AnswerGate.Finding finding = new AnswerGate(all).judge(trial, own(trial, all));
        assertThat(new AnswerGate(reversed).judge(trial, own(trial, reversed)))
                .as("the order in which trials ran does not matter")
                .isEqualTo(finding);
        return finding;
    }

    private static List<Measurement> own(TrialRow trial, List<Measurement> all) {
        return all.stream()
                .filter(measurement -> measurement.trial().equals(trial))
                .toList();
    }

    @Test
    void theReferencesAnswerIsValid() {
        AnswerGate.Finding finding =
                judge(TRIAL, completed(REFERENCE, answer("s0", "w0")), completed(TRIAL, answer("s0", "w0")));

        assertThat(finding).isEqualTo(new AnswerGate.Finding(Verdict.VALID, ""));
    }

    @Test
    void oneOtherBitOfTheWeightsIsInvalid() {
        AnswerGate.Finding finding =
                judge(TRIAL, completed(REFERENCE, answer("s0", "w0")), completed(TRIAL, answer("s0", "w1")));

        assertThat(finding)
                .isEqualTo(new AnswerGate.Finding(
                        Verdict.INVALID, "differs from the serial reference: weights w0 expected, got w1"));
    }

    @Test
    void oneOtherBitOfTheStatisticsIsInvalid() {
        AnswerGate.Finding finding =
                judge(TRIAL, completed(REFERENCE, answer("s0", "w0")), completed(TRIAL, answer("s1", "w0")));

        assertThat(finding.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void everyOtherPartOfTheAnswerIsComparedBitByBit() {
        Measurement reference = completed(REFERENCE, answer("s0", "w0"));
        double up = Math.nextUp(0.5);

        assertThat(reason(reference, 0.2, new double[] {0.785, 0.5}, OptionalDouble.of(0.75)))
                .isEqualTo("differs from the serial reference: best lambda 0.1 expected, got 0.2");
        assertThat(reason(reference, 0.1, new double[] {0.785, up}, OptionalDouble.of(0.75)))
                .isEqualTo(
                        "differs from the serial reference: validation accuracies 0.785 0.5 expected, got 0.785 " + up);
        assertThat(reason(reference, 0.1, new double[] {0.785, 0.5}, OptionalDouble.of(0.8)))
                .isEqualTo("differs from the serial reference: test accuracy 0.75 expected, got 0.8");
        assertThat(reason(reference, 0.2, new double[] {0.785, 0.5}, OptionalDouble.empty()))
                .isEqualTo("differs from the serial reference: best lambda 0.1 expected, got 0.2;"
                        + " test accuracy 0.75 expected, got none");
    }

    private static String reason(
            Measurement reference, double bestLambda, double[] accuracies, OptionalDouble testAccuracy) {
        Answer right = answer("s0", "w0");
        Answer other = new Answer(
                bestLambda,
                accuracies,
                right.validationAccuracy(),
                right.weightsSha256(),
                1,
                new Evaluation(testAccuracy, "s0", "vector-api 8 x float", "blocked"),
                right.prepareNanos(),
                right.endToEndNanos(),
                right.coresGiven(),
                right.peakMemoryBytes(),
                0);
        AnswerGate.Finding finding = judge(TRIAL, reference, completed(TRIAL, other));
        assertThat(finding.verdict()).isEqualTo(Verdict.INVALID);
        return finding.reason();
    }

    @Test
    void anImplementationThatFormsNoStatisticsIsJudgedByItsWeights() {
        Measurement reference = completed(REFERENCE, answer("s0", "w0"));

        assertThat(judge(TRIAL, reference, completed(TRIAL, answer("", "w0"))).verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(judge(TRIAL, reference, completed(TRIAL, answer("", "w1"))).verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void oneWrongRepetitionAmongRightOnesIsInvalid() {
        AnswerGate.Finding finding = judge(
                TRIAL,
                completed(REFERENCE, answer("s0", "w0")),
                completed(TRIAL, answer("s0", "w0")),
                completed(TRIAL, answer("s0", "w1")));

        assertThat(finding)
                .isEqualTo(new AnswerGate.Finding(
                        Verdict.INVALID, "repetitions gave different answers: weights w0, weights w1"));
    }

    @Test
    void iterationsThatDifferAreInvalidWhateverTheLastOneGave() {
        AnswerGate.Finding finding =
                judge(TRIAL, completed(REFERENCE, answer("s0", "w0")), completed(TRIAL, unstable(answer("s0", "w0"))));

        assertThat(finding)
                .isEqualTo(new AnswerGate.Finding(Verdict.INVALID, "iterations of one process gave different answers"));
    }

    @Test
    void withoutACompletedReferenceNothingIsVerified() {
        assertThat(judge(TRIAL, failed(REFERENCE), completed(TRIAL, answer("s0", "w0"))))
                .isEqualTo(new AnswerGate.Finding(Verdict.UNVERIFIED, "the serial reference trial has not completed"));
    }

    @Test
    void anotherQuestionsReferenceVerifiesNothing() {
        TrialRow otherSize = requested(Trials.serial(2_000), Role.REFERENCE);

        assertThat(judge(TRIAL, completed(otherSize, answer("s0", "w0")), completed(TRIAL, answer("s0", "w0")))
                        .verdict())
                .isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void aReferenceThatContradictsItselfIsInvalidAndVerifiesNothing() {
        Measurement first = completed(REFERENCE, answer("s0", "w0"));
        Measurement second = completed(REFERENCE, answer("s0", "w1"));
        Measurement trial = completed(TRIAL, answer("s0", "w0"));

        assertThat(judge(REFERENCE, first, second, trial).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judge(TRIAL, first, second, trial))
                .isEqualTo(new AnswerGate.Finding(
                        Verdict.UNVERIFIED, "the serial reference itself gave different answers"));
        assertThat(judge(TRIAL, completed(REFERENCE, unstable(answer("s0", "w0"))), trial)
                        .verdict())
                .isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void theReferenceHasTheSameSolverWhateverTheOthersHave() {
        TrialRow inner = requested(Trials.executors("spark-inner", 1_000, 2));
        TrialRow byInverse = requested(Trials.serialByInverse(1_000), Role.REFERENCE);
        Measurement byCholesky = completed(REFERENCE, answer("s0", "cholesky"));

        assertThat(judge(
                                inner,
                                byCholesky,
                                completed(byInverse, answer("s0", "inverse")),
                                completed(inner, answer("s0", "inverse")))
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(judge(
                                inner,
                                byCholesky,
                                completed(byInverse, answer("s0", "inverse")),
                                completed(inner, answer("s0", "cholesky")))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
        assertThat(judge(inner, byCholesky, completed(inner, answer("s0", "cholesky")))
                        .verdict())
                .isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void approximateAnswersMustComeNearTheReference() {
        // 200 of the 1,000 images validate: two standard errors of 0.785 are 0.0581.
        assertThat(approximate(0.785 - 0.058)).isEqualTo(new AnswerGate.Finding(Verdict.APPROXIMATE, ""));
        assertThat(approximate(0.785 + 0.058)).isEqualTo(new AnswerGate.Finding(Verdict.APPROXIMATE, ""));
        assertThat(approximate(0.785 - 0.059))
                .isEqualTo(new AnswerGate.Finding(
                        Verdict.INVALID,
                        "validation accuracy within 0.0581 of the serial reference's 0.7850 expected, got 0.7260"));
        assertThat(approximate(0.785, 0.85, 0.78).verdict())
                .as("one repetition is far off")
                .isEqualTo(Verdict.INVALID);
    }

    private static AnswerGate.Finding approximate(double... accuracies) {
        List<Measurement> all = new ArrayList<>(List.of(completed(REFERENCE, answer("s0", "w0"))));
        for (double accuracy : accuracies) {
            all.add(completed(APPROXIMATE, accurate(accuracy), Mark.APPROXIMATE));
        }
        return judge(APPROXIMATE, all.toArray(Measurement[]::new));
    }

    @Test
    void whereManyImagesValidateTheToleranceIsAsStated() {
        assertThat(new AccuracyBound(0.02, 2_000).around(0.8475)).isEqualTo(0.02);
        assertThat(new AccuracyBound(0.02, 200).around(0.785)).isEqualTo(0.0581, offset(1e-4));
        TrialRow odd = requested(Trials.serial(1_001)).withAccuracyTolerance(OptionalDouble.of(0.02));
        assertThat(AccuracyBound.of(odd).orElseThrow().rows())
                .as("800 of 1,001 train")
                .isEqualTo(201);
    }

    @Test
    void anApproximateAnswerWithoutAReferenceOrAToleranceIsUnverified() {
        Measurement own = completed(APPROXIMATE, answer("", "w9"), Mark.APPROXIMATE);

        assertThat(judge(APPROXIMATE, failed(REFERENCE), own))
                .isEqualTo(new AnswerGate.Finding(Verdict.UNVERIFIED, "the serial reference trial has not completed"));
        assertThat(judge(
                        TRIAL,
                        completed(REFERENCE, answer("s0", "w0")),
                        completed(TRIAL, answer("", "w9"), Mark.APPROXIMATE)))
                .isEqualTo(new AnswerGate.Finding(
                        Verdict.UNVERIFIED, "marked approximate, but the campaign states no tolerance for it"));
    }

    @Test
    void aTrialWithoutACompletedRepetitionFailedForTheReasonOfItsFirst() {
        assertThat(judge(TRIAL, failed(TRIAL)))
                .isEqualTo(new AnswerGate.Finding(Verdict.FAILED, "exit code 3: out of memory"));
    }

    @Test
    void whatDidNotRunIsPendingOrExcluded() {
        TrialRow excluded = MeasuredCampaign.excluded(THREADS, "2 cores asked, the machine has 1");

        assertThat(judge(TRIAL)).isEqualTo(new AnswerGate.Finding(Verdict.PENDING, ""));
        assertThat(judge(excluded))
                .isEqualTo(new AnswerGate.Finding(Verdict.EXCLUDED, "2 cores asked, the machine has 1"));
    }
}
