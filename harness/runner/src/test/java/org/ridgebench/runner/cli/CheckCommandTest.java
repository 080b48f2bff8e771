package org.ridgebench.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Trial;

class CheckCommandTest {
    private static final Trial SERIAL = Trials.serial(1000);
    private static final Trial TWO = Trials.threads(1000, 2);
    private static final List<TrialRow> ROWS = List.of(requested(SERIAL, Role.REFERENCE), requested(TWO));

    @TempDir
    Path scratch;

    private Path baseline;
    private int campaigns;

    private record Output(int exitCode, String out, String err) {}

    @BeforeEach
    void writeBaseline() throws IOException {
        baseline = scratch.resolve("baseline.yaml");
        Output update = check(campaign(6, 1), "--update");
        assertThat(update).isEqualTo(new Output(0, baseline + "\n", ""));
    }

    @Test
    void theSameIs0() throws IOException {
        Output output = check(campaign(6, 1));
        assertThat(output.exitCode()).isZero();
        assertThat(output.out()).as("what is the same is not listed").isEmpty();
        assertThat(output.err()).contains("this machine: seconds were compared\n", "same: ");
    }

    @Test
    void worseIs1AndSaysWhatIsWorse() throws IOException {
        Output output = check(campaign(6, 1.2));
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.out().lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.startsWith("worse") && line.contains("threads, exact, cholesky, 1000 images"));
    }

    @Test
    void oneRepetitionIs5() throws IOException {
        assertThat(check(campaign(1, 1.2)).exitCode()).isEqualTo(5);
    }

    @Test
    void nothingToCompareIs4() throws IOException {
        Trial other = Trials.serial(2000);
        Path campaign = MeasuredCampaign.create(folder(), "small", List.of(requested(other, Role.REFERENCE)))
                .completed(other, 1)
                .folder()
                .path();
        Files.writeString(baseline, Files.readString(baseline).replaceAll("(?s)trials:.*", "trials: {}\n"));
        Output output = check(campaign, "--format", "csv");
        assertThat(output.exitCode()).isEqualTo(4);
        assertThat(output.out()).contains("skipped", "has no references for it");
    }

    @Test
    void csvListsEverything() throws IOException {
        Output output = check(campaign(6, 1), "--format", "csv");
        assertThat(output.out().lines().findFirst()).contains("judgement,trial,factors,what,text");
        assertThat(output.out()).contains(",\"threads, exact, cholesky, 1000 images, threads 2\",fit,");
    }

    @Test
    void theBaselineOfAnotherExperimentIsAMistake() throws IOException {
        Files.writeString(baseline, Files.readString(baseline).replace("experiment: small", "experiment: other"));
        Output output = check(campaign(6, 1));
        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.err())
                .isEqualTo(baseline + ": references of experiment 'other' found, got a campaign of 'small'."
                        + " Name the baseline of that.\n");
    }

    @Test
    void noReferencesAreMadeOfWhatFailed() throws IOException {
        Path campaign = MeasuredCampaign.create(folder(), "small", ROWS)
                .completed(SERIAL, 1)
                .failed(TWO, 1, "boom")
                .folder()
                .path();
        Output output = check(campaign, "--update");
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.err()).startsWith(campaign + ": not finished, or not all answers are right");
    }

    @Test
    void junitHasACaseForEachTrial() throws IOException {
        Path junit = scratch.resolve("junit.xml");
        check(campaign(6, 1.2), "--junit", junit.toString());
        assertThat(Files.readString(junit))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<testsuite name=\"small\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\">")
                .contains("<testcase classname=\"small\" name=\"threads, exact, cholesky, 1000 images, threads 2 ["
                        + TWO.id() + "]\"><failure message=\"worse: ");
    }

    private Path campaign(int repetitions, double slower) throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(folder(), "small", ROWS);
        Random random = new Random(campaigns);
        for (int i = 0; i < repetitions; i++) {
            campaign.completed(SERIAL, Math.exp(0.02 * random.nextGaussian()));
            campaign.completed(TWO, slower * 0.5 * Math.exp(0.02 * random.nextGaussian()));
        }
        return campaign.folder().path();
    }

    private Path folder() {
        campaigns++;
        return scratch.resolve(Integer.toString(campaigns));
    }

    private Output check(Path campaign, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[more.length + 4];
        System.arraycopy(
                new String[] {"check", campaign.toString(), "--baseline", baseline.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        int exitCode = Ridgebench.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Output(exitCode, out.toString(), err.toString());
    }
}
