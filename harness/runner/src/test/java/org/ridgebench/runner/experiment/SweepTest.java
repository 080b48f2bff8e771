package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Role;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Trial;

class SweepTest {
    private static final Set<String> SHOWN = Set.of("implementation", "samples", "threads", "ranks", "executors");

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation(folder);
    }

    @Test
    void theLastKeyVariesFastest() throws Exception {
        List<PlannedTrial> trials =
                trials("{implementation: serial, kernel: [naive, exact], solver: [cholesky, eigen]}");
        assertThat(trials.stream().filter(planned -> planned.roles().contains(Role.REQUESTED)))
                .extracting(
                        planned -> planned.trial().problem().samples(),
                        planned -> planned.trial().problem().kernel(),
                        planned -> planned.trial().problem().solver())
                .containsExactly(
                        tuple(1000, "naive", "cholesky"),
                        tuple(1000, "naive", "eigen"),
                        tuple(1000, "exact", "cholesky"),
                        tuple(1000, "exact", "eigen"));
    }

    @Test
    void rangesAreMultipliedOut() throws Exception {
        assertThat(requested("{implementation: threads, threads: {from: 1, to: 9, step: 4}}"))
                .containsExactly("threads 1000 t1", "threads 1000 t5", "threads 1000 t9");
        assertThat(requested("{implementation: threads, threads: {from: 1, to: 15, factor: 2}}"))
                .containsExactly("threads 1000 t1", "threads 1000 t2", "threads 1000 t4", "threads 1000 t8");
        assertThat(requested("{implementation: threads, threads: [3, {from: 1, to: 2, step: 1}]}"))
                .containsExactly("threads 1000 t3", "threads 1000 t1", "threads 1000 t2");
    }

    @Test
    void zippedKeysGoTogether() throws Exception {
        assertThat(requested("{implementation: threads, zip: {threads: [1, 2], samples: [100, 200]}}"))
                .containsExactly("threads 100 t1", "threads 200 t2");
        assertThat(requested("{implementation: mpi-model, zip: {ranks: [1, 2], threads: [8, 4]}, samples: [10, 20]}"))
                .containsExactly(
                        "mpi-model 10 r1 t8", "mpi-model 20 r1 t8", "mpi-model 10 r2 t4", "mpi-model 20 r2 t4");
    }

    @Test
    void whereKeepsWhatItHoldsFor() throws Exception {
        assertThat(requested(
                        "{implementation: mpi-model, ranks: [1, 2, 4], threads: [1, 4], where: ranks * threads <= 4}"))
                .containsExactly(
                        "mpi-model 1000 r1 t1", "mpi-model 1000 r1 t4", "mpi-model 1000 r2 t1", "mpi-model 1000 r4 t1");
    }

    @Test
    void samplesCanGrowWithTheCores() throws Exception {
        assertThat(requested("{implementation: threads, threads: [1, 3], samples: [70, {perCore: [500, 1000]}]}"))
                .containsExactly(
                        "threads 70 t1",
                        "threads 500 t1",
                        "threads 1000 t1",
                        "threads 70 t3",
                        "threads 1500 t3",
                        "threads 3000 t3");
        assertThat(requested("{implementation: mpi-model, ranks: 2, threads: 3, samples: {perCore: 500}}"))
                .containsExactly("mpi-model 3000 r2 t3");
    }

    @Test
    void anEntryMayNameSeveralImplementations() throws Exception {
        assertThat(requested("{implementation: [mpi-model, mpi-gram], ranks: [1, 2]}"))
                .containsExactly(
                        "mpi-model 1000 r1 t1", "mpi-model 1000 r2 t1", "mpi-gram 1000 r1 t1", "mpi-gram 1000 r2 t1");
    }

    @Test
    void everyKindOfParallelismIsMadeFromItsKeys() throws Exception {
        assertThat(trials("{implementation: spark-gram, executors: 2}")
                        .get(0)
                        .trial()
                        .parallelism())
                .isEqualTo(new Parallelism.Executors(2, 1, 1024));
        assertThat(trials("{implementation: mpi-model, ranks: 2, schedule: dynamic}")
                        .get(0)
                        .trial())
                .satisfies(trial -> assertThat(trial.parallelism()).isEqualTo(new Parallelism.Ranks(2, 1)))
                .satisfies(trial -> assertThat(trial.schedule()).contains("dynamic"));
    }

    @Test
    void oneAmountOfMemoryIsOneTrialHoweverItIsWritten() throws Exception {
        assertThat(trials("{implementation: spark-gram, executors: 2, executorMemory: [512m, 1g, 1024m]}").stream()
                        .map(planned -> planned.trial().parallelism())
                        .filter(parallelism -> parallelism.cores() == 2))
                .containsExactly(new Parallelism.Executors(2, 1, 512), new Parallelism.Executors(2, 1, 1024));
    }

    @Test
    void aScheduleLeftOutIsItsDefaultWrittenOut() throws Exception {
        List<String> ids = ids("{implementation: mpi-model, ranks: [1, 2]}");
        assertThat(ids)
                .isEqualTo(ids("{implementation: mpi-model, ranks: [1, 2], schedule: block}"))
                .doesNotContain(ids("{implementation: mpi-model, ranks: 2, schedule: dynamic}")
                        .get(0));
        assertThat(trials("{implementation: threads, threads: 2}")
                        .get(0)
                        .trial()
                        .schedule())
                .isEmpty();
    }

    @Test
    void anEntryOverridesTheTopOfTheFile() throws Exception {
        Trial trial = trials("{implementation: serial, samples: 50, lambdas: {count: 3}}")
                .get(0)
                .trial();
        assertThat(trial.problem().samples()).isEqualTo(50);
        assertThat(trial.problem().lambdas()).isEqualTo(new LambdaGrid(1e-5, 1e5, 3));
    }

    @Test
    void aTrialThatIsAskedForTwiceIsThereOnce() throws Exception {
        assertThat(requested(
                        "{implementation: threads, threads: [1, 1, 2]}, {implementation: threads, threads: [2, 1]}"))
                .containsExactly("threads 1000 t1", "threads 1000 t2");
    }

    @Test
    void aNewValueRenamesNoOtherTrial() throws Exception {
        List<String> before = ids("{implementation: threads, threads: [1, 2]}");
        List<String> after =
                ids("{implementation: serial}, {implementation: threads, threads: [1, 2, 3], kernel: [exact, naive]}");
        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
        assertThat(before).first().isEqualTo("cf44f9fc8e60");
    }

    @Test
    void eachProblemHasOneSerialReference() throws Exception {
        List<PlannedTrial> trials = trials(
                "{implementation: mpi-model, ranks: 2, kernel: naive, solver: [inverse, cholesky], samples: [100, 200]}");
        assertThat(with(Role.REFERENCE, trials))
                .allSatisfy(trial -> assertThat(trial.implementation()).isEqualTo("serial"))
                .allSatisfy(trial -> assertThat(trial.problem().kernel()).isEqualTo("exact"))
                .extracting(trial ->
                        trial.problem().samples() + " " + trial.problem().solver())
                .containsExactly("100 inverse", "200 inverse", "100 cholesky", "200 cholesky");
    }

    @Test
    void aRequestedTrialCanBeReferenceAndBaseToo() throws Exception {
        List<PlannedTrial> trials = trials("{implementation: serial}");
        assertThat(trials).hasSize(1);
        assertThat(trials.get(0).roles()).containsExactly(Role.REQUESTED, Role.REFERENCE, Role.BASE);
    }

    @Test
    void aReferenceNeverHasATimer() throws Exception {
        List<PlannedTrial> trials = trials("{implementation: serial, timer: [jmh, loop]}");
        assertThat(trials)
                .extracting(planned -> planned.trial().timer().orElse(""))
                .containsExactly("jmh", "loop", "");
        assertThat(trials.get(2).roles()).containsExactly(Role.REFERENCE);
    }

    @Test
    void speedupsHaveTheirBases() throws Exception {
        List<PlannedTrial> trials = trials("{implementation: threads, threads: [2, 4], kernel: naive}");
        assertThat(with(Role.BASE, trials)).extracting(SweepTest::shown).containsExactly("threads 1000 t1");
        assertThat(with(Role.BASE, trials).get(0).problem().kernel()).isEqualTo("naive");
    }

    @Test
    void scaledSpeedupsHaveTheirBases() throws Exception {
        String entry = "{implementation: threads, threads: 4, samples: {perCore: 500}}";
        assertThat(with(Role.BASE, trials(entry, "figures: [scaled-speedup]\n")))
                .extracting(SweepTest::shown)
                .containsExactly("threads 2000 t1", "threads 500 t1");
        assertThat(with(Role.BASE, trials(entry, "figures: [efficiency]\n")))
                .extracting(SweepTest::shown)
                .containsExactly("threads 2000 t1");
    }

    @Test
    void theSpeedupOfExecutorsHasItsBasesAndThatOfThreadsBesideItNone() throws Exception {
        String entries = "{implementation: spark-gram, executors: 2, executorMemory: 512m},"
                + " {implementation: threads, threads: 2}";
        List<Trial> bases = with(Role.BASE, trials(entries, "figures: [spark-speedup]\n"));
        assertThat(bases).extracting(Trial::parallelism).containsExactly(new Parallelism.Executors(1, 1, 512));
    }

    @Test
    void basesHaveReferencesToo() throws Exception {
        List<PlannedTrial> trials = trials("{implementation: threads, threads: 4, samples: {perCore: 500}}");
        assertThat(with(Role.REFERENCE, trials))
                .extracting(SweepTest::shown)
                .containsExactly("serial 2000", "serial 500");
    }

    @Test
    void withoutSuchFiguresThereAreNoBases() throws Exception {
        assertThat(with(Role.BASE, trials("{implementation: threads, threads: 2}", "figures: [runtime]\n")))
                .isEmpty();
        assertThat(with(Role.BASE, trials("{implementation: threads, threads: 2}", "figures: [scaled-speedup]\n")))
                .isEmpty();
    }

    @Test
    void withoutASerialImplementationThereAreNoReferences(@TempDir Path lib) throws Exception {
        Path file = installation.file("a.yaml", yaml("{implementation: threads, threads: 2}", ""));
        Experiment experiment = ExperimentReader.read(
                file, Overrides.NONE, Installation.catalogueOf(lib, "threads"), installation.dataFolder());
        assertThat(with(Role.REFERENCE, experiment.trials())).isEmpty();
    }

    @Test
    void onlySelectsAmongTheRequestedTrials() throws Exception {
        String yaml = yaml("{implementation: serial}, {implementation: threads, threads: [1, 2, 4]}", "");
        List<PlannedTrial> trials =
                installation.read(yaml, Installation.only("threads == 4")).trials();
        assertThat(with(Role.REQUESTED, trials)).extracting(SweepTest::shown).containsExactly("threads 1000 t4");
        assertThat(with(Role.BASE, trials)).extracting(SweepTest::shown).containsExactly("threads 1000 t1");
        assertThat(with(Role.REFERENCE, trials)).extracting(SweepTest::shown).containsExactly("serial 1000");
    }

    @Test
    void anEmptySelectionIsNoMistake() throws Exception {
        String yaml = yaml("{implementation: serial}", "");
        assertThat(installation.read(yaml, Installation.only("samples < 5")).trials())
                .isEmpty();
    }

    @Test
    void mistakesOfASweepAreNamed() {
        assertThat(installation.problems(yaml(
                        "3, {implementation: seril, threads: 0}, {implementation: [serial, threads], threads: 1},"
                                + " {implementation: threads}, {kernel: exact},"
                                + " {implementation: serial, kernel: nave, solver: [], schedule: block},"
                                + " {implementation: mpi-model, ranks: [0, 20000], schedule: blok}",
                        "")))
                .containsExactly(
                        "test.yaml: sweep[0]: expected keys with values, got 3. Write '{implementation: serial}'.",
                        "test.yaml: sweep[1].implementation: unknown implementation, got 'seril'. Did you mean 'serial'?",
                        "test.yaml: sweep[1].threads: expected a whole number from 1 to 10000, got 0."
                                + " Write how many threads a trial has.",
                        "test.yaml: sweep[2].threads: not a key of 'serial'. Remove it.",
                        "test.yaml: sweep[3].threads: missing. Write one or more numbers, such as 'threads: [1, 2, 4]'.",
                        "test.yaml: sweep[4].implementation: missing."
                                + " Known here: mpi-model, mpi-gram, serial, spark-gram, threads.",
                        "test.yaml: sweep[5].schedule: not a key of 'serial'. Remove it.",
                        "test.yaml: sweep[5].kernel: unknown kernel, got 'nave'. Did you mean 'naive'?",
                        "test.yaml: sweep[5].solver: expected at least one value, got an empty list."
                                + " Write one, or remove the key.",
                        "test.yaml: sweep[6].ranks[0]: expected a whole number from 1 to 10000, got 0."
                                + " Write how many ranks a trial has.",
                        "test.yaml: sweep[6].ranks[1]: expected a whole number from 1 to 10000, got 20000."
                                + " Write how many ranks a trial has.",
                        "test.yaml: sweep[6].schedule: unknown schedule, got 'blok'. Did you mean 'block'?");
    }

    @Test
    void mistakesOfRangesAreNamed() {
        String range = " Write '{from: 1, to: 8, step: 1}' or '{from: 1, to: 8, factor: 2}'.";
        assertThat(installation.problems(yaml("{implementation: serial}", "")
                        .replace(
                                "1000",
                                "[{perCor: 5}, {from: 1, too: 3}, {from: 5}, {from: 2, to: 5, step: 0},"
                                        + " {from: 2, to: 5, factor: 1}, {from: 5, to: 2, step: 1},"
                                        + " {perCore: x}, {perCore: 5, to: 3}]")))
                .containsExactly(
                        "test.yaml: samples[0].perCor: unknown key. Did you mean 'perCore'?",
                        "test.yaml: samples[1].too: unknown key. Did you mean 'to'?",
                        "test.yaml: samples[2].to: missing." + range,
                        "test.yaml: samples[2]: expected a range with either 'step' or 'factor'." + range,
                        "test.yaml: samples[3].step: expected a whole number from 1, got 0. Write what is added each time.",
                        "test.yaml: samples[4].factor: expected a whole number from 2, got 1."
                                + " Write what is multiplied with each time.",
                        "test.yaml: samples[5]: a range from 5 to 2 is empty. Swap the two.",
                        "test.yaml: samples[6].perCore: expected a whole number from 2, got 'x'."
                                + " Write how many rows are used for each core.",
                        "test.yaml: samples[7].to: unknown key. Known here: perCore.");
    }

    @Test
    void mistakesOfZipsAreNamed() {
        assertThat(installation.problems(yaml(
                        "{implementation: threads, zip: {threads: [1, 2], samples: 5}},"
                                + " {implementation: threads, threads: 1, zip: {threads: [1, 2], kernels: [naive]}},"
                                + " {implementation: threads, threads: 1, zip: [1]}",
                        "")))
                .containsExactly(
                        "test.yaml: sweep[0].zip: expected as many values of each key, got 2 of threads, 1 of samples."
                                + " Make the lists equally long.",
                        "test.yaml: sweep[1].zip.kernels: unknown key. Did you mean 'kernel'?",
                        "test.yaml: sweep[1].zip.threads: stands outside of 'zip' too. Keep one.",
                        "test.yaml: sweep[2].zip: expected keys with lists, got a list."
                                + " Write '{samples: [1000, 2000], threads: [1, 2]}'.");
    }

    @Test
    void sweepsAreBounded() {
        assertThat(installation.problems(yaml(
                        "{implementation: mpi-model, ranks: {from: 1, to: 1000, step: 1}, threads: {from: 1, to: 1000, step: 1}}",
                        "")))
                .containsExactly("test.yaml: sweep: more than 100000 trials. Use fewer values.");
        assertThat(installation.problems(
                        yaml("{implementation: serial}", "").replace("1000", "{from: 2, to: 2000000000, step: 1}")))
                .containsExactly("test.yaml: samples: more than 10000 values. Use fewer.");
        assertThat(installation.problems(
                        yaml("{implementation: mpi-model, ranks: 10000, threads: 10000, samples: {perCore: 500}}", "")))
                .containsExactly("test.yaml: sweep[0]: perCore gives 50000000000 samples on 100000000 cores."
                        + " Use at most 2147483647.");
    }

    @Test
    void samplesOfEveryEntryMakeThoseAtTheTopNeedless() throws Exception {
        String yaml = """
                question: What?
                sweep: [{implementation: serial, zip: {samples: [10, 20], dataset: [mnist, mnist]}}]
                """;
        assertThat(installation.read(yaml).trials()).hasSize(2);
    }

    private List<PlannedTrial> trials(String entries) throws ConfigurationException {
        return trials(entries, "");
    }

    private List<PlannedTrial> trials(String entries, String more) throws ConfigurationException {
        return installation.read(yaml(entries, more)).trials();
    }

    private List<String> requested(String entries) throws ConfigurationException {
        return trials(entries).stream()
                .filter(planned -> planned.roles().contains(Role.REQUESTED)
                        || planned.roles().contains(Role.SCALED))
                .map(planned -> shown(planned.trial()))
                .toList();
    }

    @Test
    void pointsThatGrowWithTheirCoresHaveARoleOfTheirOwn() throws ConfigurationException {
        List<PlannedTrial> trials =
                trials("{implementation: threads, threads: [1, 2], samples: [1000, {perCore: 500}]}");
        assertThat(with(Role.REQUESTED, trials))
                .extracting(SweepTest::shown)
                .containsExactly("threads 1000 t1", "threads 1000 t2");
        assertThat(with(Role.SCALED, trials))
                .extracting(SweepTest::shown)
                .containsExactlyInAnyOrder("threads 500 t1", "threads 1000 t2");
    }

    private List<String> ids(String entries) throws ConfigurationException {
        return trials(entries).stream().map(planned -> planned.trial().id()).toList();
    }

    private static List<Trial> with(Role role, List<PlannedTrial> trials) {
        return trials.stream()
                .filter(planned -> planned.roles().contains(role))
                .map(PlannedTrial::trial)
                .toList();
    }

    private static String yaml(String entries, String more) {
        return """
                question: What?
                dataset: mnist
                samples: 1000
                sweep: [ENTRIES]
                """.replace("ENTRIES", entries) + more;
    }

    /** Such as {@code mpi-model 1000 r2 t4}. */
    private static String shown(Trial trial) {
        return trial.factors().entrySet().stream()
                .filter(factor -> SHOWN.contains(factor.getKey()))
                .map(SweepTest::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(Map.Entry<String, String> factor) {
        boolean isWorkers = !Set.of("implementation", "samples").contains(factor.getKey());
        return isWorkers ? factor.getKey().charAt(0) + factor.getValue() : factor.getValue();
    }
}
