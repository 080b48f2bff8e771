package org.ridgebench.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.measurements.comparison.Shape.Outcome;
import org.ridgebench.trial.Trial;

class VerificationTest {
    private static final Trial SERIAL = Trials.serial(1000);
    private static final Trial NAIVE = Trials.serial(1000, "naive");
    private static final Trial ONE = Trials.threads(1000, 1);
    private static final Trial TWO = Trials.threads(1000, 2);
    private static final List<TrialRow> ROWS =
            List.of(requested(SERIAL, Role.REFERENCE), requested(NAIVE), requested(ONE), requested(TWO));

    @TempDir
    Path scratch;

    private int campaigns;

    @Test
    void anotherMachineThatShowsTheSameOrderVerifies() throws IOException {
        Verification verification = Verification.of(campaign(1, 4, 1, 0.5), campaign(0.3, 1, 0.3, 0.2));
        assertThat(verification.count(Verification.Outcome.IDENTICAL)).isEqualTo(4);
        assertThat(verification.shapes())
                .extracting(Shape::kind, Shape::outcome, shape -> shape.faster().id())
                .contains(
                        tuple(Shape.Kind.RANKING, Outcome.HOLDS, SERIAL.id()),
                        tuple(Shape.Kind.CURVE, Outcome.HOLDS, TWO.id()));
        assertThat(verification.count(Outcome.REVERSED)).isZero();
    }

    @Test
    void twoThreadsThatAreSlowerHereReverseTheCurve() throws IOException {
        Verification verification = Verification.of(campaign(1, 4, 1, 0.5), campaign(1, 4, 1, 1.5));
        assertThat(verification.shapes())
                .filteredOn(shape -> shape.kind() == Shape.Kind.CURVE)
                .extracting(Shape::outcome)
                .containsExactly(Outcome.REVERSED);
    }

    @Test
    void whatThePackIsNotSureOfIsNotAsked() throws IOException {
        Verification verification = Verification.of(campaign(1, 1, 1, 1), campaign(1, 4, 1, 0.5));
        assertThat(verification.shapes()).isEmpty();
    }

    @Test
    void tooFewRepetitionsLeaveShapesOpen() throws IOException {
        MeasuredCampaign once = MeasuredCampaign.create(folder(), "small", ROWS)
                .completed(SERIAL, 1)
                .completed(NAIVE, 4)
                .completed(ONE, 1)
                .completed(TWO, 0.5);
        Verification verification = Verification.of(campaign(1, 4, 1, 0.5), Observed.of(once.folder()));
        assertThat(verification.count(Outcome.OPEN))
                .isEqualTo(verification.shapes().size());
    }

    @Test
    void anotherBitIsDifferentAndWhatIsMissingIsNotMeasured() throws IOException {
        MeasuredCampaign other = MeasuredCampaign.create(folder(), "small", ROWS)
                .completed(
                        SERIAL,
                        circumstances(),
                        answer(SERIAL, answer(SERIAL).evaluation().statisticsSha256(), "f0"),
                        1)
                .failed(NAIVE, 1, "boom");
        Verification verification = Verification.of(campaign(1, 4, 1, 0.5), Observed.of(other.folder()));
        assertThat(verification.answers())
                .extracting(Verification.AnswerAgain::outcome)
                .containsExactly(
                        Verification.Outcome.DIFFERENT,
                        Verification.Outcome.NOT_MEASURED,
                        Verification.Outcome.NOT_MEASURED,
                        Verification.Outcome.NOT_MEASURED);
        assertThat(verification.answers().get(0).text()).startsWith("weights e").endsWith("got f0");
    }

    private Observed campaign(double serial, double naive, double one, double two) throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", ROWS);
        for (double noise : new double[] {0.98, 0.99, 1, 1.01, 1.02, 1}) {
            campaign.completed(SERIAL, serial * noise)
                    .completed(NAIVE, naive * noise)
                    .completed(ONE, one * noise)
                    .completed(TWO, two * noise);
        }
        return Observed.of(campaign.folder());
    }

    private Path folder() {
        campaigns++;
        return scratch.resolve(Integer.toString(campaigns));
    }
}
