package org.ridgebench.report.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.requested;
import static org.ridgebench.report.published.PaperTrials.hybrid;
import static org.ridgebench.report.published.PaperTrials.interim;
import static org.ridgebench.report.published.PaperTrials.interimSpark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.report.published.Finding.Verdict;
import org.ridgebench.trial.Trial;

class ReproductionTest {
    @TempDir
    private Path folder;

    private MeasuredCampaign campaign(String name, TrialRow... trials) throws IOException {
        return MeasuredCampaign.create(folder, name, List.of(trials));
    }

    private static List<Finding> findings(MeasuredCampaign campaign) throws IOException {
        CampaignFolder folder = campaign.folder();
        List<Measurement> measurements = folder.measurements();
        return Reproduction.of(folder.experimentName(), Summary.of(folder.trials(), measurements), measurements);
    }

    private static Finding finding(List<Finding> findings, String what) {
        return findings.stream()
                .filter(found -> found.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static MeasuredCampaign crowded(MeasuredCampaign campaign, Trial trial, double... seconds)
            throws IOException {
        for (double value : seconds) {
            campaign.completed(trial, circumstances(Mark.OVERSUBSCRIBED), answer(trial), value);
        }
        return campaign;
    }

    @Test
    void anExperimentOfNoPublishedFigureIsNotJudged() throws IOException {
        MeasuredCampaign campaign = campaign("03-mpi-model", requested(interim(1_000), Role.REFERENCE));
        assertThat(findings(campaign.completed(interim(1_000), 1, 2))).isEmpty();
        assertThat(Reproduction.of("paper-99-nothing", List.of(), List.of())).isEmpty();
    }

    /** As many repetitions as a verdict needs. */
    private static double[] between(double low, double high) {
        double step = (high - low) / 4;
        return new double[] {low, low + step, low + 2 * step, low + 3 * step, high};
    }

    private MeasuredCampaign serial(double[] small, double[] large) throws IOException {
        return campaign(
                        "paper-01-serial-runtime",
                        requested(interim(1_000), Role.REFERENCE),
                        requested(interim(10_000), Role.REFERENCE))
                .completed(interim(1_000), small)
                .completed(interim(10_000), large);
    }

    @Test
    void serialTimeThatGrowsInProportionIsReproduced() throws IOException {
        List<Finding> findings = findings(serial(between(1, 1.02), between(10, 10.2)));

        assertThat(findings)
                .extracting(Finding::what, Finding::verdict)
                .containsExactly(
                        tuple("interim classifier: time over images", Verdict.REPRODUCED),
                        tuple("interim classifier: the power of n that its time grows with", Verdict.REPRODUCED),
                        tuple("hybrid code, one thread: time over images", Verdict.NOT_COMPARABLE));
        assertThat(findings.get(1).published()).isEqualTo("1.00 from 1,000 to 10,000 images");
    }

    @Test
    void serialTimeThatHardlyGrowsIsNot() throws IOException {
        List<Finding> findings = findings(serial(between(1, 1.02), between(3, 3.2)));

        assertThat(findings.get(0).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(findings.get(1).verdict()).as("n to the power of 0.5").isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void serialTimeThatFallsIsNotEither() throws IOException {
        List<Finding> findings = findings(serial(between(3, 3.2), between(1, 1.02)));

        assertThat(findings.get(0).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    /** Two cores: what is on five and ten is oversubscribed. */
    private MeasuredCampaign threads(String name, double[] one, double[] two) throws IOException {
        MeasuredCampaign campaign = campaign(
                        name,
                        requested(interim(1_000, 1), Role.BASE),
                        requested(interim(1_000, 2)),
                        requested(interim(1_000, 5)),
                        requested(interim(1_000, 10)),
                        added(interim(1_000), Role.REFERENCE))
                .completed(interim(1_000), 1)
                .completed(interim(1_000, 1), one)
                .completed(interim(1_000, 2), two);
        crowded(campaign, interim(1_000, 5), 0.9, 0.91);
        return crowded(campaign, interim(1_000, 10), 0.8, 0.81);
    }

    @Test
    void threadsThatHelpAreReproducedAsFarAsTheCoresReach() throws IOException {
        List<Finding> findings = findings(threads("paper-02-openmp-runtime", between(1, 1.04), between(0.6, 0.61)));

        Finding overCores = finding(findings, "time over cores, at each size");
        assertThat(overCores.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(overCores.ours())
                .isEqualTo("1 core, 1,000 images: 1.02 [1.00, 1.04] > 2 cores, 1,000 images: 0.605 [0.600, 0.610]");
        assertThat(overCores.published()).isEqualTo("1 core, 1,000 images: 1.25 > 2 cores, 1,000 images: 0.935");
        assertThat(overCores.why())
                .isEqualTo("of 12 published orderings: 1 the same here, 2 oversubscribed here: more workers than cores,"
                        + " 9 not measured here");
    }

    @Test
    void threadsThatHarmAreNot() throws IOException {
        List<Finding> findings = findings(threads("paper-02-openmp-runtime", between(1, 1.01), between(1.6, 1.61)));

        assertThat(finding(findings, "time over cores, at each size").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void theCrossoverIsNotComparableOnTwoCores() throws IOException {
        List<Finding> findings = findings(threads("paper-03-openmp-scaling", between(1, 1.01), between(0.6, 0.61)));

        assertThat(finding(findings, "speedup over cores, at each size").verdict())
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(finding(findings, "efficiency over cores, at each size").verdict())
                .isEqualTo(Verdict.REPRODUCED);
        Finding crossover = finding(findings, "crossover: from which size on ten cores are ahead of five");
        assertThat(crossover.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(crossover.published())
                .startsWith("5 cores, 1,000 images: 1.75 > 10 cores, 1,000 images: 1.46\n"
                        + "10 cores, 5,000 images: 2.09 > 5 cores, 5,000 images: 1.86");
    }

    @Test
    void amdahlsBarsAreComparedPartByPart() throws IOException {
        MeasuredCampaign campaign = campaign(
                        "paper-04-amdahl",
                        requested(hybrid(4_000, 1)),
                        requested(hybrid(4_000, 2)),
                        added(hybrid(4_000), Role.REFERENCE))
                .completed(hybrid(4_000), 8)
                .completed(hybrid(4_000, 1), between(10, 10.1))
                .completed(hybrid(4_000, 2), between(6, 6.1));

        // In these campaigns half of every fit is parallel, so that the overhead falls, too: theirs rose.
        assertThat(findings(campaign))
                .extracting(Finding::what, Finding::verdict)
                .containsExactly(
                        tuple("total time over threads", Verdict.REPRODUCED),
                        tuple("parallel part over threads", Verdict.REPRODUCED),
                        tuple("overhead over threads", Verdict.NOT_REPRODUCED));
    }

    private List<Finding> map(String name, String implementation, double[] twoThreads, double[] twoRanks)
            throws IOException {
        MeasuredCampaign campaign = campaign(
                        name,
                        requested(hybrid(implementation, 4_000, 1, 1), Role.BASE),
                        requested(hybrid(implementation, 4_000, 1, 2)),
                        requested(hybrid(implementation, 4_000, 2, 1)),
                        added(hybrid(4_000), Role.REFERENCE))
                .completed(hybrid(4_000), 1)
                .completed(hybrid(implementation, 4_000, 1, 1), between(10, 10.1))
                .completed(hybrid(implementation, 4_000, 1, 2), twoThreads)
                .completed(hybrid(implementation, 4_000, 2, 1), twoRanks);
        return findings(campaign);
    }

    private static final String MIRRORED = "speedup: threads against ranks on the same cores";

    @Test
    void threadsWinWhereTheModelIsSplit() throws IOException {
        Finding found =
                finding(map("paper-05-model-parallel", "mpi-model", between(6, 6.1), between(9, 9.1)), MIRRORED);
        assertThat(found.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(found.published()).isEqualTo("1 rank x 2 threads: 1.68 > 2 ranks x 1 thread: 1.05");
    }

    @Test
    void ranksThatWinThereContradict() throws IOException {
        Finding found =
                finding(map("paper-05-model-parallel", "mpi-model", between(9, 9.1), between(6, 6.1)), MIRRORED);
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void ranksWinWhereTheDataAreSplit() throws IOException {
        assertThat(finding(map("paper-06-data-parallel", "mpi-data", between(9, 9.1), between(6, 6.1)), MIRRORED)
                        .verdict())
                .isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void equalTimesAreATieAndNoContradiction() throws IOException {
        Finding found =
                finding(map("paper-05-model-parallel", "mpi-model", between(6, 7), between(6.5, 7.5)), MIRRORED);
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(found.why()).contains("1 tied here (intervals overlap)");
    }

    private MeasuredCampaign loops(double[] inner, double[] outer) throws IOException {
        return campaign(
                        "paper-08-spark-loops",
                        requested(Trials.serialByInverse(1_000), Role.REFERENCE),
                        added(Trials.serial(1_000), Role.REFERENCE),
                        requested(Trials.executors("spark-inner", 1_000, 2)),
                        requested(Trials.executors("spark-outer", 1_000, 2)))
                .completed(Trials.serialByInverse(1_000), between(4, 4.1))
                .completed(Trials.serial(1_000), between(4.2, 4.3))
                .completed(Trials.executors("spark-inner", 1_000, 2), inner)
                .completed(Trials.executors("spark-outer", 1_000, 2), outer);
    }

    @Test
    void theOuterLoopIsAheadOfTheInnerAndOfSerial() throws IOException {
        List<Finding> findings = findings(loops(between(5, 5.1), between(2, 2.1)));
        assertThat(finding(findings, "which loop gains more").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(finding(findings, "outer loop against serial").verdict()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void anOuterLoopBehindSerialContradicts() throws IOException {
        List<Finding> findings = findings(loops(between(5, 5.1), between(7, 7.1)));
        assertThat(finding(findings, "which loop gains more").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(finding(findings, "outer loop against serial").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void oneRepetitionGivesNoVerdict() throws IOException {
        Finding found = finding(findings(loops(new double[] {5}, new double[] {2})), "which loop gains more");
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(found.why()).contains("1 behind too few repetitions here: no interval of 90 %, no verdict");
    }

    @Test
    void theInterimSparkRatioIsComparableWithNothing() throws IOException {
        MeasuredCampaign campaign = campaign(
                        "paper-09-spark-interim",
                        requested(interim(1_000), Role.REFERENCE),
                        requested(interim(5_000), Role.REFERENCE),
                        requested(interimSpark(1_000, 2)),
                        requested(interimSpark(5_000, 2)))
                .completed(interim(1_000), between(1, 1.1))
                .completed(interim(5_000), between(5, 5.1))
                .completed(interimSpark(1_000, 2), between(2, 2.1))
                .completed(interimSpark(5_000, 2), between(3, 3.1));

        assertThat(findings(campaign))
                .extracting(Finding::what, Finding::verdict)
                .containsExactly(
                        tuple("time over images", Verdict.REPRODUCED),
                        tuple("speedup over serial", Verdict.NOT_COMPARABLE));
    }
}
