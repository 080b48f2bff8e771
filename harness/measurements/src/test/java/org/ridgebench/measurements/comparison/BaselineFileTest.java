package org.ridgebench.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Trial;

class BaselineFileTest {
    private static final Trial SERIAL = Trials.serial(1000);

    @TempDir
    Path scratch;

    private Path file;
    private Observed observed;

    @BeforeEach
    void measure() throws IOException {
        file = scratch.resolve("baselines/small.yaml");
        observed = Observed.of(MeasuredCampaign.create(scratch, "small", List.of(requested(SERIAL, Role.REFERENCE)))
                .completed(SERIAL, 1, 1.1, 0.9, 1)
                .folder());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Baseline baseline = update(Optional.empty());
        BaselineFile.write(file, baseline);
        assertThat(BaselineFile.read(file)).isEqualTo(baseline);
        assertThat(Files.readString(file)).contains("value: 1.0", "lower: 0.9", "upper: 1.1", "unit: s");
    }

    @Test
    void boundsStandOffByAFloorOrByTheIntervalWhereThatIsWider() {
        Reference fit = update(Optional.empty())
                .trials()
                .get(0)
                .byMachine()
                .values()
                .iterator()
                .next()
                .get(Quantity.FIT);
        assertThat(fit).isEqualTo(new Reference(1, 0.9, 1.1, "s", List.of(1.0, 1.1, 0.9, 1.0)));
    }

    @Test
    void anUpdateKeepsWhatOtherMachinesHave() {
        Baseline before = update(Optional.empty());
        TrialReferences trial = before.trials().get(0);
        Baseline elsewhere = new Baseline(
                "small",
                before.gates(),
                Map.of("another", before.machines().values().iterator().next()),
                List.of(new TrialReferences(
                        trial.trial(),
                        trial.factors(),
                        trial.answer(),
                        trial.phases(),
                        Map.of("another", trial.byMachine().values().iterator().next()))));
        Baseline both = update(Optional.of(elsewhere));
        assertThat(both.machines()).hasSize(2).containsKey("another");
        assertThat(both.trials().get(0).byMachine()).hasSize(2).containsKey("another");
    }

    @Test
    void onlyWhatGatesIsWritten() {
        Baseline robust = BaselineUpdate.of(
                        observed, Optional.empty(), EnumSet.of(Gate.ANSWERS, Gate.PHASES), Instant.EPOCH)
                .orElseThrow();
        assertThat(robust.trials().get(0).answer()).isPresent();
        assertThat(robust.trials().get(0).byMachine().values()).allMatch(Map::isEmpty);
    }

    @Test
    void mistakesSayWhereWhatAndWhatToDo() throws IOException {
        BaselineFile.write(file, update(Optional.empty()));
        String text = Files.readString(file);
        expect(
                text.replace("value: 1.0", "value: fast"),
                ".fit.value: expected a number, got 'fast'. Write it anew by");
        expect(text.replace("- answers", "- anwsers"), ": gates: expected answers, phases, shares");
        expect(text.replace("upper: 1.1", "upper: 0.5"), ".fit: lower <= value <= upper expected, got 0.9, 1.0, 0.5.");
        expect(text.replace("fit:", "fitt:"), ".fitt: unknown quantity. Remove it.");
        expect("- 1", ": machines: expected keys with values, got nothing.");
        expect("a: [", ": not YAML: ");
        assertThatThrownBy(() -> BaselineFile.read(scratch.resolve("none.yaml")))
                .hasMessageContaining("no such file. Write it by --update.");
    }

    private void expect(String text, String message) throws IOException {
        Path wrong = Files.writeString(scratch.resolve("wrong.yaml"), text);
        assertThatThrownBy(() -> BaselineFile.read(wrong))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(wrong + ": ")
                .hasMessageContaining(message);
    }

    private Baseline update(Optional<Baseline> before) {
        return BaselineUpdate.of(observed, before, Gate.all(), Instant.parse("2026-01-02T03:04:05Z"))
                .orElseThrow();
    }
}
