package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.excluded;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.RepetitionResult.Failed;
import org.ridgebench.measurements.RepetitionResult.Lost;
import org.ridgebench.measurements.RepetitionResult.TimedOut;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;

class CampaignFolderTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial THREADS = Trials.threads(1_000, 2);
    private static final Trial SPARK = Trials.executors("spark-gram", 1_000, 2);
    private static final Trial TOO_MANY = Trials.threads(1_000, 64);
    private static final TrialFile FILE =
            TrialFile.of(SERIAL, new Protocol("loop", 1, 1, 1, Duration.ofMinutes(1), List.of(), true));

    @TempDir
    private Path results;

    private MeasuredCampaign campaign() throws IOException {
        return MeasuredCampaign.create(
                results,
                "tiny",
                List.of(
                        requested(SERIAL, Role.REFERENCE),
                        requested(THREADS),
                        excluded(TOO_MANY, "64 cores asked, the machine has 2")));
    }

    @Test
    void aReopenedCampaignHasTheSameRows() throws IOException {
        CampaignFolder made =
                campaign().completed(SERIAL, 1, 2, 3).failed(THREADS, 1, "no").folder();

        CampaignFolder opened = CampaignFolder.open(made.path());

        assertThat(opened.trials()).isEqualTo(made.trials());
        assertThat(opened.measurements()).usingRecursiveComparison().isEqualTo(made.measurements());
        assertThat(opened.measurements())
                .extracting(measurement -> measurement.trial().id(), Measurement::repetition)
                .containsExactly(
                        tuple(SERIAL.id(), 1), tuple(SERIAL.id(), 2), tuple(SERIAL.id(), 3), tuple(THREADS.id(), 1));
        assertThat(opened.experimentName()).isEqualTo("tiny");
        assertThat(opened.path().getFileName().toString()).matches("20260102T030405Z-[0-9a-f]{8}");
    }

    @Test
    void whatTheExperimentSaysForReadersComesFromItsResolvedFile() throws IOException {
        Path path = campaign().folder().path();
        Files.writeString(
                path.resolve("resolved.yaml"),
                "name: \"renamed\"\nquestion: \"How far?\"\nsweep: []\nfigures: [\"runtime\", \"speedup\"]\nseed: 1\n");

        CampaignFolder opened = CampaignFolder.open(path);

        assertThat(opened.experimentName()).isEqualTo("renamed");
        assertThat(opened.question()).hasValue("How far?");
        assertThat(opened.figures()).hasValue(List.of("runtime", "speedup"));
    }

    @Test
    void whatTheResolvedFileDoesNotSayIsMissingAndTheNameIsTheFolders() throws IOException {
        Path path = campaign().folder().path();
        for (String text : List.of("", "seed: 1\n", "name:\nquestion: ''\n")) {
            Files.writeString(path.resolve("resolved.yaml"), text);

            CampaignFolder opened = CampaignFolder.open(path);

            assertThat(opened.experimentName()).isEqualTo("tiny");
            assertThat(opened.question()).isEmpty();
            assertThat(opened.figures()).isEmpty();
        }
        Files.writeString(path.resolve("resolved.yaml"), "figures: []\n");
        assertThat(CampaignFolder.open(path).figures()).as("none are wanted").hasValue(List.of());
    }

    @Test
    void aResolvedFileThatIsNoYamlIsNamed() throws IOException {
        Path path = campaign().folder().path();
        Files.writeString(path.resolve("resolved.yaml"), "name: [\n");

        assertThatThrownBy(() -> CampaignFolder.open(path))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(path.resolve("resolved.yaml") + ": no YAML: ")
                .hasMessageEndingWith(" Copy the campaign's folder again, as a whole.");
    }

    @Test
    void repetitionsAreInTheOrderOfTheirNumbersNotOfTheirNames() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        assertThat(campaign.folder().measurements())
                .extracting(Measurement::repetition)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void whatIsNoCampaignIsRefusedByName() {
        assertThatThrownBy(() -> CampaignFolder.open(results))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(results + ": no campaign folder: it has no resolved.yaml");
    }

    @Test
    void twoCampaignsOfTheSameSecondNeverShareAFolder() throws IOException {
        campaign();

        assertThatThrownBy(this::campaign).isInstanceOf(FileAlreadyExistsException.class);
    }

    static Stream<RepetitionResult> everyEnd() {
        Circumstances circumstances = circumstances(Mark.OVERSUBSCRIBED, Mark.APPROXIMATE);
        return Stream.of(
                new Failed(circumstances, 137, "one, \"two\"\n\tthree\r\n\u001b[31mfour\u001b[0m é ✓"),
                new Failed(circumstances(), -1, ""),
                new TimedOut(circumstances, 1_500_000_000L),
                new Lost(circumstances, "no samples.csv"));
    }

    @ParameterizedTest
    @MethodSource("everyEnd")
    void howARepetitionEndedIsReadAsWritten(RepetitionResult result) throws IOException {
        MeasuredCampaign campaign = campaign().ended(THREADS, result);

        Measurement measurement =
                campaign.folder().measurement(new Repetition(THREADS, 1)).orElseThrow();

        assertThat(measurement.result()).isEqualTo(result);
        assertThat(measurement.completed()).isFalse();
        assertThat(measurement.answer()).isEmpty();
    }

    @Test
    void anInterruptedRepetitionIsNotOverAndIsClearedWhenItIsLaidAgain() throws IOException {
        CampaignFolder folder = campaign().folder();
        Repetition repetition = new Repetition(SERIAL, 1);
        Path at = folder.lay(repetition, FILE);
        MeasuredCampaign.leaveFiles(at, answer(SERIAL), 1);
        Files.createDirectories(at.resolve("temporary/deeper"));
        Files.writeString(at.resolve("temporary/deeper/left"), "");

        assertThat(folder.isOver(repetition)).isFalse();
        assertThat(folder.measurements()).isEmpty();
        assertThat(folder.measurement(repetition)).isEmpty();

        folder.lay(repetition, FILE);

        try (Stream<Path> left = Files.list(at)) {
            assertThat(left).containsExactlyInAnyOrder(at.resolve(TrialFile.NAME), at.resolve("tmp"));
        }
    }

    @Test
    void temporaryFilesMayLieOnAnotherDisk() throws IOException {
        CampaignFolder folder = campaign().folder();
        Repetition repetition = new Repetition(SERIAL, 1);
        Path scratch = Files.createDirectory(results.resolve("scratch"));

        Path temporary = folder.lay(repetition, FILE, scratch).resolve(CampaignFolder.TEMPORARY);
        Files.writeString(temporary.resolve("some"), "");
        assertThat(temporary.toRealPath().getParent()).isEqualTo(scratch.toRealPath());

        temporary = folder.lay(repetition, FILE, scratch).resolve(CampaignFolder.TEMPORARY);
        assertThat(temporary).isEmptyDirectory();
        folder.clearTemporaryFiles(repetition);
        assertThat(temporary).doesNotExist();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aKillBetweenTwoFilesLosesThatRepetitionOnly() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 1);
        CampaignFolder folder = campaign.folder();
        Path at = folder.lay(new Repetition(SERIAL, 2), FILE);
        Files.writeString(at.resolve(".result.json.unfinished"), "{\"status\": \"comp");
        Files.writeString(folder.path().resolve("environments/.abc.json.unfinished"), "{\"cpu\"");
        Files.writeString(folder.path().resolve(".trials.csv.unfinished"), "trial,");

        CampaignFolder opened = CampaignFolder.open(folder.path());

        assertThat(opened.measurements()).hasSize(1);
        assertThat(opened.isOver(new Repetition(SERIAL, 1))).isTrue();
        assertThat(opened.isOver(new Repetition(SERIAL, 2))).isFalse();
        assertThat(opened.environments())
                .containsExactly(Map.entry(MeasuredCampaign.ENVIRONMENT.hash(), MeasuredCampaign.ENVIRONMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "iteration,warmup,elapsed_ns\n",
                "iteration,warmup,elapsed_ns\n0,true,1\n",
                "iteration,warmup,elapsed_ns\n0,true,1\n1,false,12",
                "iteration,warmup,elapsed_ns\n0,true,1\n1,fal\n",
                "iteration,warmup,elapsed_ns\n0,tru,1\n1,false,2\n",
                "iteration,warmup,elapsed_ns\n0,true,1\n1,false,many\n",
                "iteration,warmup,elapsed_ns\n0,true,1\n\"1\"x,false,2\n",
                "iteration,elapsed_ns\n0,1\n"
            })
    void samplesThatCannotBeReadAreLostNotAnException(String samples) throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 1, 2);
        CampaignFolder folder = campaign.folder();
        Files.writeString(folder.folder(new Repetition(SERIAL, 1)).resolve("samples.csv"), samples);

        List<Measurement> measurements = folder.measurements();

        assertThat(measurements.get(0).result()).isInstanceOf(Lost.class);
        assertThat(measurements.get(0).result().reason()).startsWith("its files cannot be read: ");
        assertThat(measurements.get(0).result().circumstances()).isEqualTo(circumstances());
        assertThat(measurements.get(1).result()).isInstanceOf(Completed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples.csv", "phases.csv", "answer.properties"})
    void aMissingFileIsLostNotAnException(String name) throws IOException {
        CampaignFolder folder = campaign().completed(SERIAL, 1).folder();
        Files.delete(folder.folder(new Repetition(SERIAL, 1)).resolve(name));

        assertThat(folder.measurements().get(0).result()).isInstanceOf(Lost.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"status\": \"completed\"}", "[]"})
    void aBrokenResultIsNamedWithItsRemedy(String json) throws IOException {
        CampaignFolder folder = campaign().completed(SERIAL, 1).folder();
        Path result = folder.folder(new Repetition(SERIAL, 1)).resolve("result.json");
        Files.writeString(result, json);

        assertThatThrownBy(folder::measurements)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(result + ": no result of a repetition: ")
                .hasMessageEndingWith("Delete the file and resume the campaign to run that repetition again.");
    }

    @Test
    void trialsAreATable() throws IOException {
        assertThat(text(campaign(), "trials.csv")).isEqualTo("""
                        trial,implementation,dataset,samples,lambdas,kernel,solver,seed,threads,ranks,executors,executorCores,executorMemory,schedule,timer,cores_asked,roles,accuracy_tolerance,excluded
                        %s,serial,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,,,,,,,,1,requested reference,,
                        %s,threads,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,2,,,,,,,2,requested,,
                        %s,threads,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,64,,,,,,,64,requested,,"64 cores asked, the machine has 2"
                        """.formatted(SERIAL.id(), THREADS.id(), TOO_MANY.id()));
    }

    @Test
    void aTrialKeepsTheToleranceOfItsImplementation() throws IOException {
        TrialRow approximate = requested(THREADS).withAccuracyTolerance(OptionalDouble.of(0.02));
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "near", List.of(approximate));

        assertThat(CampaignFolder.open(campaign.folder().path()).trials()).containsExactly(approximate);
    }

    @Test
    void trialsOfEarlierVersionsLackFactorsThatCameLater() throws IOException {
        CampaignFolder folder = campaign().folder();
        Path file = folder.path().resolve("trials.csv");
        String earlier = Files.readString(file)
                .replace("executorMemory,", "")
                .replace("accuracy_tolerance,", "")
                .replaceAll("(requested|reference),,", "$1,")
                .replace(",,,,,,", ",,,,,");
        Files.writeString(file, earlier);

        assertThat(CampaignFolder.open(folder.path()).trials()).isEqualTo(folder.trials());
    }

    @Test
    void everyIterationAndEveryFailureIsARowOfMeasurements() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 1.5).failed(THREADS, 1, "a, \"b\"\nc");
        campaign.folder().rebuild();

        String environment = MeasuredCampaign.ENVIRONMENT.hash();
        String serial = SERIAL.id() + ",serial,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,,,,,,,,1,1,1,";
        String rest = ",200000000,1500000000,3000000000,completed,,0.785,0.75,0.1,"
                + answer(SERIAL).evaluation().statisticsSha256() + ","
                + answer(SERIAL).weightsSha256()
                + ",vector-api 8 x float,blocked,memory,268435456,,,0,0.5,2026-01-02T03:04:05Z," + environment + ",\n";
        assertThat(text(campaign, "measurements.csv"))
                .isEqualTo("""
                        trial,implementation,dataset,samples,lambdas,kernel,solver,seed,threads,ranks,executors,executorCores,executorMemory,schedule,timer,cores_asked,cores_given,repetition,iteration,warmup,elapsed_ns,prepare_ns,end_to_end_ns,wall_ns,status,marks,validation_accuracy,test_accuracy,best_lambda,statistics_sha256,weights_sha256,kernel_variant,solver_variant,source,peak_memory_bytes,allocated_bytes,peak_executor_heap_bytes,repeated_tasks,load_1m,started_utc,environment,reason
                        """
                        + serial + "0,true,9000000000" + rest
                        + serial + "1,false,1500000000" + rest
                        + THREADS.id()
                        + ",threads,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,2,,,,,,,2,,1,,,,,,3000000000,failed,,"
                        + ",,,,,,,,,,,,0.5,2026-01-02T03:04:05Z," + environment
                        + ",\"exit code 1: a, \"\"b\"\"\nc\"\n");
    }

    @Test
    void phasesOfEveryRepetitionAreRows() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 1);
        campaign.folder().rebuild();

        assertThat(text(campaign, "phases.csv")).isEqualTo("""
                        trial,repetition,iteration,worker,phase,start_ns,elapsed_ns
                        %1$s,1,,0,load,0,1000
                        %1$s,1,1,0,gram,10,500000000
                        """.formatted(SERIAL.id()));
    }

    @Test
    void whatExecutorsDidIsATableOfItsOwn() throws IOException {
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "spark", List.of(requested(SPARK, Role.REFERENCE)))
                .onExecutors(SPARK, 2, 1_000, 2_000)
                .onExecutors(SPARK, 1, 5_000, 3_000);
        campaign.folder().rebuild();

        assertThat(text(campaign, "executors.csv")).isEqualTo("""
                        trial,repetition,iteration,executor,host,tasks,failed_tasks,task_ns,cpu_ns,scheduler_delay_ns,deserialise_ns,serialise_ns,gc_ns,shuffle_read_bytes,shuffle_write_bytes,broadcast_bytes,result_bytes,peak_heap_bytes
                        %1$s,1,,0,example,1,0,0,0,0,0,0,0,0,0,0,0,1000
                        %1$s,1,1,0,example,1,0,0,0,0,0,0,0,0,0,0,0,1000
                        %1$s,1,,1,example,1,0,0,0,0,0,0,0,0,0,0,0,2000
                        %1$s,1,1,1,example,1,0,0,0,0,0,0,0,0,0,0,0,2000
                        %1$s,2,,0,example,1,0,0,0,0,0,0,0,0,0,0,0,5000
                        %1$s,2,1,0,example,1,0,0,0,0,0,0,0,0,0,0,0,5000
                        %1$s,2,,1,example,1,0,0,0,0,0,0,0,0,0,0,0,3000
                        %1$s,2,1,1,example,1,0,0,0,0,0,0,0,0,0,0,0,3000
                        """.formatted(SPARK.id()));
        assertThat(Summary.of(campaign.folder().trials(), campaign.folder().measurements())
                        .get(0)
                        .peakExecutorHeapBytes())
                .hasValue(5_000);
    }

    @Test
    void withoutExecutorsThereIsNoTableOfThem() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 1);
        campaign.folder().rebuild();

        assertThat(campaign.folder().path().resolve("executors.csv")).doesNotExist();
    }

    @Test
    void theSummaryHasARowForEveryTrial() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 3, 4).completed(THREADS, 2);
        campaign.folder().rebuild();

        String answer = "0.785,0.75,0.1," + answer(SERIAL).evaluation().statisticsSha256() + ","
                + answer(SERIAL).weightsSha256() + ",vector-api 8 x float,blocked,memory\n";
        assertThat(text(campaign, "summary.csv"))
                .isEqualTo("""
                        trial,implementation,dataset,samples,lambdas,kernel,solver,seed,threads,ranks,executors,executorCores,executorMemory,schedule,timer,cores_asked,cores_given,roles,verdict,reason,marks,unsuccessful,\
                        fit_n,fit_min_s,fit_median_s,fit_max_s,fit_median_low_s,fit_median_high_s,fit_coverage,\
                        end_to_end_n,end_to_end_min_s,end_to_end_median_s,end_to_end_max_s,end_to_end_median_low_s,end_to_end_median_high_s,end_to_end_coverage,\
                        speedup_relative,speedup_relative_low,speedup_relative_high,speedup_relative_coverage,speedup_relative_base,speedup_relative_base_s,\
                        speedup_absolute,speedup_absolute_low,speedup_absolute_high,speedup_absolute_coverage,speedup_absolute_base,speedup_absolute_base_s,\
                        end_to_end_speedup_relative,end_to_end_speedup_relative_low,end_to_end_speedup_relative_high,end_to_end_speedup_relative_coverage,end_to_end_speedup_relative_base,end_to_end_speedup_relative_base_s,\
                        end_to_end_speedup_absolute,end_to_end_speedup_absolute_low,end_to_end_speedup_absolute_high,end_to_end_speedup_absolute_coverage,end_to_end_speedup_absolute_base,end_to_end_speedup_absolute_base_s,\
                        efficiency,weak_efficiency,karp_flatt,peak_executor_heap_bytes,stop,validation_accuracy,test_accuracy,best_lambda,statistics_sha256,weights_sha256,kernel_variant,solver_variant,source
                        """
                        + (SERIAL.id()
                                        + ",serial,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,,,,,,,,1,1,requested reference,valid,,,0,"
                                        + "2,3.0,3.5,4.0,3.0,4.0,0.5,2,1.5,1.5,1.5,1.5,1.5,0.5,"
                                        + "1.0,,,,S,3.5,1.0,,,,S,3.5,1.0,,,,S,1.5,1.0,,,,S,1.5,1.0,,,,,"
                                        + answer)
                                .replace("S,", SERIAL.id() + ",")
                        + THREADS.id()
                        + ",threads,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,2,,,,,,,2,2,requested,valid,,,0,"
                        + "1,2.0,2.0,2.0,,,,1,1.5,1.5,1.5,,,,"
                        + ",,,,,,1.75,,,," + SERIAL.id() + ",3.5,,,,,,,1.0,,,," + SERIAL.id() + ",1.5,"
                        + ",,,,," + answer
                        + TOO_MANY.id()
                        + ",threads,mnist,1000,1.0E-5..100000.0 x10,exact,cholesky,1,64,,,,,,,64,,requested,excluded,"
                        + "\"64 cores asked, the machine has 2\",,0,0,,,,,,,0,,,,,,,"
                        + ",".repeat(36) + "\n");
    }

    @Test
    void aRebuildOfTheSameCampaignGivesTheSameBytes() throws IOException {
        MeasuredCampaign campaign = campaign().completed(SERIAL, 3, 4).failed(THREADS, 1, "x");
        campaign.folder().rebuild();
        String first = text(campaign, "summary.csv") + text(campaign, "measurements.csv");

        CampaignFolder.open(campaign.folder().path()).rebuild();

        assertThat(text(campaign, "summary.csv") + text(campaign, "measurements.csv"))
                .isEqualTo(first);
    }

    @Test
    void anUnknownTrialIsABug() throws IOException {
        CampaignFolder folder = campaign().folder();

        assertThatThrownBy(() -> folder.measurement(new Repetition(Trials.serial(77), 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(MeasuredCampaign campaign, String name) throws IOException {
        return Files.readString(campaign.folder().path().resolve(name), UTF_8);
    }
}
