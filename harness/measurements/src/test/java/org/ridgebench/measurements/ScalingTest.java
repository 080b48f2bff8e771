package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.measurements.Scaling.Superlinear;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.trial.CorePeak;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.Trial;

class ScalingTest {
    private static final Trial SERIAL = Trials.serial(60_000);
    private static final Trial ONE = Trials.threads(60_000, 1);
    private static final Trial FOUR = Trials.threads(60_000, 4);
    private static final Shape MNIST = new Shape(784, 10);

    @TempDir
    private Path results;

    private MeasuredCampaign campaign() throws IOException {
        return MeasuredCampaign.create(
                results, "scaling", List.of(requested(SERIAL, Role.REFERENCE), requested(ONE), requested(FOUR)));
    }

    private static Scaling scaling(MeasuredCampaign campaign, Trial trial) throws IOException {
        CampaignFolder folder = campaign.folder();
        List<Measurement> measurements = folder.measurements();
        return Scaling.of(
                        Summary.of(folder.trials(), measurements),
                        measurements,
                        folder.environments(),
                        Map.of("mnist", MNIST),
                        folder.calibrations())
                .stream()
                .filter(found -> found.row().trial().id().equals(trial.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Replaces the phases of the first repetition; its only iteration besides the warm-up is number 1. */
    private static void phases(MeasuredCampaign campaign, Trial trial, String rows) throws IOException {
        Path file = campaign.folder().folder(new Repetition(trial, 1)).resolve(PhasesFile.NAME);
        Files.writeString(file, PhasesFile.HEADER + rows);
    }

    @Test
    void thePriceIsWhatOneCoreOfTheImplementationTakesOverTheBestSerialTrial() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(SERIAL, 8, 8.2, 8)
                .completed(ONE, 12, 12, 12.4)
                .completed(FOUR, 4, 4, 4);

        Scaling four = scaling(campaign, FOUR);

        assertThat(four.price().orElseThrow().value()).isEqualTo(1.5);
        assertThat(four.price().orElseThrow().interval())
                .isEqualTo(Interval.ofRatio(List.of(12.0, 12.0, 12.4), List.of(8.0, 8.2, 8.0)));
        assertThat(four.price().orElseThrow().value())
                .as("relative over absolute")
                .isEqualTo(four.row().relative().orElseThrow().value()
                        / four.row().absolute().orElseThrow().value());
        assertThat(scaling(campaign, SERIAL).price()).contains(new Quotient(1, Optional.empty()));
    }

    @Test
    void withoutABaseThereIsNoPriceAndNoSerialShare() throws IOException {
        Scaling four = scaling(campaign().completed(SERIAL, 8).completed(FOUR, 4), FOUR);

        assertThat(four.price()).isEmpty();
        assertThat(four.serialShare()).isEmpty();
        assertThat(four.overheadShare()).isPresent();
    }

    /** 4 s: the longest worker is 3 s in gram, solve and validate; the rest is overhead, a twelfth of one core's time. */
    @Test
    void overheadIsWhatTheLongestWorkerIsNotInParallelPhases() throws IOException {
        MeasuredCampaign campaign =
                campaign().completed(SERIAL, 8).completed(ONE, 12).completed(FOUR, 4);
        phases(campaign, FOUR, """
                ,0,load,0,5000000000
                0,0,gram,0,9000000000
                1,0,gram,0,1000000000
                1,0,reduce,1000000000,500000000
                1,0,solve,1500000000,1000000000
                1,0,validate,2500000000,1000000000
                1,1,gram,0,2000000000
                1,1,broadcast,2000000000,1500000000
                """);

        Scaling four = scaling(campaign, FOUR);

        assertThat(four.overheadShare().orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(four.serialShare().orElseThrow().value()).isCloseTo(1.0 / 12, within(1e-12));
        assertThat(four.serialShare().orElseThrow().interval()).isEmpty();
        assertThat(four.row().karpFlatt().orElseThrow())
                .as("inferred, beside measured: (1/3 - 1/4) / (3/4)")
                .isCloseTo(1.0 / 9, within(1e-12));
        // 48,000 x 784² in the 2 s of the slower worker
        assertThat(four.gramRate().orElseThrow().gflops()).isCloseTo(48_000 * 784.0 * 784 / 2e9, within(1e-9));
    }

    @Test
    void tasksBesideEachOtherCountOnceAndADriverDoesNotCount() throws IOException {
        MeasuredCampaign campaign =
                campaign().completed(SERIAL, 8).completed(ONE, 12).completed(FOUR, 4);
        phases(campaign, FOUR, """
                1,-1,solve,0,4000000000
                1,0,solve,0,1000000000
                1,0,solve,500000000,1000000000
                1,0,solve,700000000,100000000
                1,0,solve,3000000000,500000000
                """);

        Scaling four = scaling(campaign, FOUR);

        assertThat(four.overheadShare().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(four.gramRate()).as("nobody says when").isEmpty();
    }

    @Test
    void whereOnlyADriverSpeaksItIsHeard() throws IOException {
        MeasuredCampaign campaign =
                campaign().completed(SERIAL, 8).completed(ONE, 12).completed(FOUR, 4);
        phases(campaign, FOUR, "1,-1,gram,0,3000000000\n");

        assertThat(scaling(campaign, FOUR).overheadShare().orElseThrow()).isCloseTo(0.25, within(1e-12));
    }

    /** The authors' own seconds of 40,000 images on one node; overhead over total. */
    @ParameterizedTest(name = "{0} threads: {4} of {3} s")
    @CsvSource({
        "2, 39.92824554443359, 12.86628627777099, 52.8112025260925, 0.244",
        "4, 20.61007261276245, 13.03828358650207, 33.6653475761413, 0.388",
        "8, 19.19526315734412, 16.36505699157715, 35.5772066116333, 0.460"
    })
    void publishedOverheadIsReproduced(int threads, double parallel, double overhead, double total, double share)
            throws IOException {
        Trial one = Trials.threads(40_000, 1);
        Trial many = Trials.threads(40_000, threads);
        MeasuredCampaign campaign = MeasuredCampaign.create(
                        results,
                        "published",
                        List.of(requested(Trials.serial(40_000), Role.REFERENCE), requested(one), requested(many)))
                .completed(Trials.serial(40_000), 88)
                .completed(one, 88.5874831676483)
                .completed(many, total);
        phases(campaign, many, "1,0,gram,0," + Math.round(parallel * 1e9) + "\n");

        Scaling scaling = scaling(campaign, many);

        assertThat(scaling.overheadShare().orElseThrow()).isCloseTo(share, within(0.001));
        assertThat(scaling.serialShare().orElseThrow().value())
                .as("overhead and 17 ms that are in neither of their parts")
                .isCloseTo((overhead + 0.017) / 88.5874831676483, within(1e-4));
    }

    @Test
    void superlinearIsSaidOnlyWhereTheWholeIntervalIs() throws IOException {
        MeasuredCampaign campaign = campaign()
                .completed(SERIAL, 8)
                .completed(ONE, 12, 12.1, 12.2, 12, 12, 12)
                .completed(FOUR, 2, 2, 2, 2, 2, 2);
        assertThat(scaling(campaign, FOUR).superlinear()).isEqualTo(Superlinear.YES);
        assertThat(scaling(campaign, ONE).superlinear()).isEqualTo(Superlinear.NO);

        results = results.resolve("few");
        assertThat(scaling(campaign().completed(SERIAL, 8).completed(ONE, 12).completed(FOUR, 2), FOUR)
                        .superlinear())
                .isEqualTo(Superlinear.UNPROVEN);

        results = results.resolve("many");
        assertThat(scaling(campaign().completed(SERIAL, 8).completed(ONE, 12).completed(FOUR, 3), FOUR)
                        .superlinear())
                .isEqualTo(Superlinear.NO);
    }

    @Test
    void theWorkingSetIsRowsAndStatistics() throws IOException {
        WorkingSet set = scaling(campaign().completed(SERIAL, 8).completed(FOUR, 4), FOUR)
                .workingSet()
                .orElseThrow();

        assertThat(set.rows()).isEqualTo(48_000L * 784);
        assertThat(set.statistics()).isEqualTo(8L * (784 * 784 + 784 * 10 + 784));
        assertThat(set.bytes()).isEqualTo(42_618_240);
        assertThat(set.bytesPerCore(4)).isEqualTo(14_394_240);
    }

    @Test
    void cachesAreReadAsLinuxWritesThem() {
        Environment machine = new Environment(Map.of("cache_l2_unified", "512K", "cache_l3_unified", "32M"));

        assertThat(Caches.of(machine)).isEqualTo(new Caches(Optional.of(524_288L), Optional.of(33_554_432L)));
        assertThat(Caches.of(new Environment(Map.of("cache_l2_unified", "many"))))
                .isEqualTo(new Caches(Optional.empty(), Optional.empty()));
    }

    @Test
    void aRateIsAShareOfThePeakOfItsCores() {
        CorePeak peak = new CorePeak(100, 50, 8);
        TrialRow two = requested(Trials.threads(1_000, 2));

        GramRate rate = GramRate.of(two, new Shape(100, 10), List.of(1e-4, 2e-4, 5e-5), Optional.of(peak));

        assertThat(rate.gflops()).isCloseTo(80, within(1e-9));
        assertThat(rate.bound()).hasValue(200);
        assertThat(rate.shareOfPeak()).hasValue(0.4);
        assertThat(rate.interval().orElseThrow().low()).isCloseTo(40, within(1e-9));
        assertThat(rate.interval().orElseThrow().high()).isCloseTo(160, within(1e-9));
        assertThat(GramRate.peak("naive", peak)).isEqualTo(50);
        assertThat(GramRate.of(two, new Shape(100, 10), List.of(1e-4), Optional.empty())
                        .shareOfPeak())
                .isEmpty();
    }

    @Test
    void thePeakOfAMachineIsTheHighestThatWasMeasuredThere() throws IOException {
        CampaignFolder folder = MeasuredCampaign.create(results, "peaks", List.of(requested(SERIAL)))
                .folder();
        Calibration first = new Calibration("0123456789ab", MeasuredCampaign.STARTED, new CorePeak(90, 45, 8));
        Calibration disturbed =
                new Calibration("0123456789ab", MeasuredCampaign.STARTED.plusSeconds(60), new CorePeak(70, 50, 8));
        Calibration elsewhere = new Calibration("ffffffffffff", MeasuredCampaign.STARTED, new CorePeak(500, 250, 16));
        for (Calibration calibration : List.of(first, disturbed, elsewhere)) {
            folder.add(calibration);
        }
        folder.rebuild();

        assertThat(folder.calibrations()).containsExactly(first, elsewhere, disturbed);
        assertThat(Calibration.bound(folder.calibrations(), "0123456789ab")).contains(new CorePeak(90, 50, 8));
        assertThat(Calibration.bound(folder.calibrations(), "another")).isEmpty();
        assertThat(Files.readAllLines(folder.path().resolve("calibration.csv")))
                .containsExactly(
                        "measured_utc,environment,float32_gflops_of_one_core,float64_gflops_of_one_core,float32_lanes",
                        "2026-01-02T03:04:05Z,0123456789ab,90.0,45.0,8",
                        "2026-01-02T03:04:05Z,ffffffffffff,500.0,250.0,16",
                        "2026-01-02T03:05:05Z,0123456789ab,70.0,50.0,8");
    }

    @Test
    void aCalibrationThatIsNoneSaysWhatToDo() throws IOException {
        CampaignFolder folder = MeasuredCampaign.create(results, "damaged", List.of(requested(SERIAL)))
                .folder();
        Path file =
                Files.createDirectories(folder.path().resolve("calibrations")).resolve("a.json");
        Files.writeString(file, "{\"measured_utc\": \"2026-01-02T03:04:05Z\"}");

        assertThatThrownBy(folder::calibrations)
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": no calibration: rates above 0 and lanes >= 1 expected, got 0.0, 0.0, 0."
                        + " Delete the file: then only the bound of GFLOP/s is not drawn.");
    }

    @Test
    void scalingIsATable() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(
                results, "table", List.of(requested(SERIAL, Role.REFERENCE), requested(ONE), requested(FOUR)));
        Map<String, String> facts = new HashMap<>(MeasuredCampaign.ENVIRONMENT.facts());
        facts.putAll(Map.of("cache_l2_unified", "512K", "cache_l3_unified", "32768K"));
        Environment machine = new Environment(facts);
        campaign.folder().add(machine);
        Circumstances there =
                new Circumstances(MeasuredCampaign.STARTED, 3_000_000_000L, machine.hash(), 0.5, Set.of());
        campaign.completed(SERIAL, 8).completed(ONE, 12).completed(FOUR, there, answer(FOUR), 2);
        campaign.withWeights(FOUR, 784, 10);
        Files.writeString(campaign.folder().folder(new Repetition(ONE, 1)).resolve("weights.bin"), "cut short");
        campaign.folder().rebuild();

        List<String> lines = Files.readAllLines(campaign.folder().path().resolve("scaling.csv"));

        assertThat(lines.get(0))
                .endsWith(",cores_asked,karp_flatt,karp_flatt_low,karp_flatt_high,karp_flatt_coverage,"
                        + "overhead_share,serial_share,serial_share_low,serial_share_high,"
                        + "serial_share_coverage,price_of_framework,price_of_framework_low,price_of_framework_high,"
                        + "price_of_framework_coverage,superlinear,gram_gflops,gram_gflops_low,gram_gflops_high,"
                        + "gram_gflops_coverage,gram_gflops_bound,working_set_bytes,"
                        + "working_set_per_core_bytes,cache_l2_bytes,cache_l3_bytes");
        CSVRecord four =
                Table.read(campaign.folder().path().resolve("scaling.csv")).get(2);
        assertThat(four.get("trial")).isEqualTo(FOUR.id());
        // (1/6 - 1/4) / (3/4) is below 0; half of the 2 s are gram.
        assertThat(Double.parseDouble(four.get("karp_flatt"))).isCloseTo(-1.0 / 9, within(1e-12));
        assertThat(Double.parseDouble(four.get("serial_share"))).isCloseTo(1.0 / 12, within(1e-12));
        assertThat(Double.parseDouble(four.get("gram_gflops"))).isCloseTo(48_000 * 784.0 * 784 / 1e9, within(1e-9));
        assertThat(lines.get(3)).contains(",0.5,").endsWith(",42618240,14394240,524288,33554432");
        assertThat(four.get("superlinear")).isEqualTo("unproven");
        assertThat(four.get("price_of_framework")).isEqualTo("1.5");
        assertThat(lines.get(2)).as("a machine that says nothing of its caches").endsWith(",42618240,42618240,,");
    }
}
