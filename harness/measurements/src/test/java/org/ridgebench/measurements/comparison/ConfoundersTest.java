package org.ridgebench.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Trial;

class ConfoundersTest {
    private static final Trial SERIAL = Trials.serial(1000);
    private static final Map<String, String> FACTS = Map.of(
            "cpu", "Example 2 x 3 GHz",
            "jdk", "Debian 17.0.1",
            "git_commit", "a",
            "governor", "performance",
            "libraries", "one-1 two-1 three-1");

    @TempDir
    Path scratch;

    private Observed measured;

    @BeforeEach
    void measure() throws IOException {
        measured = Observed.of(MeasuredCampaign.create(scratch, "small", List.of(requested(SERIAL, Role.REFERENCE)))
                .completed(SERIAL, 1, 1)
                .folder());
    }

    @Test
    void twoVersionsOnOneMachineAreComparable() {
        List<Difference> differences =
                Confounders.between(with(FACTS, Map.of()), with(FACTS, Map.of("git_commit", "b")));
        assertThat(differences).containsExactly(new Difference("git_commit", "a", "b", Grade.A));
        assertThat(Confounders.grade(differences)).isEqualTo(Grade.A);
    }

    @Test
    void aPatchOfTheJdkIsToBeTakenWithCareAndAnotherJdkIsNotComparable() {
        List<Difference> patch =
                Confounders.between(with(FACTS, Map.of()), with(FACTS, Map.of("jdk", "Debian 17.0.2")));
        assertThat(Confounders.grade(patch)).isEqualTo(Grade.B);
        List<Difference> other = Confounders.between(with(FACTS, Map.of()), with(FACTS, Map.of("jdk", "Debian 25")));
        assertThat(other).contains(new Difference("jdk_feature", "17", "25", Grade.C));
        assertThat(Confounders.grade(other)).isEqualTo(Grade.C);
    }

    @Test
    void theGravestComesFirstAndOfLibrariesOnlyThoseThatDiffer() {
        List<Difference> differences = Confounders.between(
                with(FACTS, Map.of()),
                with(FACTS, Map.of("libraries", "one-1 two-2 three-1", "governor", "powersave", "git_commit", "b")));
        assertThat(differences)
                .containsExactly(
                        new Difference("governor", "performance", "powersave", Grade.C),
                        new Difference("libraries", "two-1", "two-2", Grade.B),
                        new Difference("git_commit", "a", "b", Grade.A));
    }

    @Test
    void protocolAndPlatformCountToo() {
        Observed first = settings(Map.of("protocol.timer", "jmh", "protocol.repetitions", "6"));
        Observed second = settings(Map.of(
                "protocol.timer", "loop", "protocol.repetitions", "3", "platform.jvm.arguments", "[\"-Xmx1g\"]"));
        assertThat(Confounders.between(first, second))
                .extracting(Difference::factor, Difference::grade)
                .containsExactlyInAnyOrder(
                        tuple("protocol.timer", Grade.C),
                        tuple("platform.jvm.arguments", Grade.C),
                        tuple("protocol.repetitions", Grade.A));
    }

    @Test
    void ofClustersTheInstancesDecide() {
        List<Difference> differences = Confounders.between(
                with(FACTS, Map.of()),
                with(
                        FACTS,
                        Map.of(
                                "variable_RIDGEBENCH_CLUSTER", "j-2",
                                "variable_RIDGEBENCH_USD_PER_HOUR", "0.72",
                                "variable_RIDGEBENCH_INSTANCES", "3 m5.xlarge CORE")));
        assertThat(differences)
                .extracting(Difference::factor, Difference::grade)
                .containsExactly(
                        tuple("variable_RIDGEBENCH_INSTANCES", Grade.C),
                        tuple("variable_RIDGEBENCH_CLUSTER", Grade.A),
                        tuple("variable_RIDGEBENCH_USD_PER_HOUR", Grade.A));
    }

    @Test
    void aComparisonSaysWhatMayBeSaidOfEachTrial() throws IOException {
        Observed slower = Observed.of(
                MeasuredCampaign.create(scratch.resolve("b"), "small", List.of(requested(SERIAL, Role.REFERENCE)))
                        .completed(SERIAL, 1.3, 1.31, 1.29, 1.3, 1.3, 1.3)
                        .folder());
        Observed before = Observed.of(
                MeasuredCampaign.create(scratch.resolve("a"), "small", List.of(requested(SERIAL, Role.REFERENCE)))
                        .completed(SERIAL, 1, 1.01, 0.99, 1, 1, 1)
                        .folder());
        ComparedTrial trial = Comparison.of(before, slower).get(0);
        assertThat(trial.ratio().value()).isEqualTo(1.3);
        assertThat(trial.judgement()).isEqualTo(Judgement.WORSE);
        assertThat(trial.differences()).isEmpty();
        assertThat(Comparison.of(slower, before).get(0).judgement()).isEqualTo(Judgement.BETTER);
        assertThat(Comparison.of(before, measured).get(0).judgement())
                .as("two repetitions say too little")
                .isEqualTo(Judgement.INCONCLUSIVE);
    }

    private Observed with(Map<String, String> facts, Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(facts);
        all.putAll(others);
        return observed(Map.of("e", new Environment(all)), measured.settings());
    }

    private Observed settings(Map<String, String> settings) {
        return observed(measured.environments(), settings);
    }

    private Observed observed(Map<String, Environment> environments, Map<String, String> settings) {
        return new Observed(
                measured.experiment(),
                measured.name(),
                measured.rows(),
                measured.measurements(),
                environments,
                settings,
                measured.altered(),
                measured.peakGflops());
    }
}
