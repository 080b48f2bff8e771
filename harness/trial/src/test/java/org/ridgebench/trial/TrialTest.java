package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Parallelism.Ranks;
import org.ridgebench.trial.Parallelism.Serial;
import org.ridgebench.trial.Parallelism.Threads;

class TrialTest {
    @Test
    void theIdIsAContractThatStoredCampaignsRelyOn() {
        assertThat(Trials.scripted(new Serial()).id()).isEqualTo("b2bc6c5e9796");
        assertThat(Trials.scripted(new Threads(2)).id()).isEqualTo("285565d0fbe5");
        assertThat(Trials.scripted(new Ranks(2, 4)).id()).isEqualTo("e34ce95ee387");
        assertThat(Trials.scripted(new Executors(2, 1, 1024)).id()).isEqualTo("58b924ecd5cd");
    }

    @Test
    void everyFactorChangesTheId() {
        Trial trial = Trials.scripted(new Threads(2));
        Problem problem = trial.problem();
        Dataset elsewhere = new Dataset("tiny", Path.of("/elsewhere"));
        List<Trial> others = List.of(
                trial.withSamples(101),
                trial.onOneCore(),
                new Trial("other", problem, trial.parallelism()),
                new Trial("scripted", problem.withKernel("naive"), trial.parallelism()),
                new Trial("scripted", problem, trial.parallelism(), Optional.of("block"), Optional.empty()),
                new Trial("scripted", problem, trial.parallelism(), Optional.empty(), Optional.of("loop")));

        assertThat(Stream.concat(Stream.of(trial), others.stream()).map(Trial::id))
                .doesNotHaveDuplicates();
        assertThat(new Trial(
                                "scripted",
                                new Problem(elsewhere, 100, LambdaGrid.DEFAULT, "exact", "cholesky", 7),
                                trial.parallelism())
                        .id())
                .as("where the data lies is no factor")
                .isEqualTo(trial.id());
    }

    @Test
    void coresAreTheProductOfWhatRuns() {
        assertThat(Stream.of(new Serial(), new Threads(3), new Ranks(2, 4), new Executors(3, 2, 1024))
                        .mapToInt(Parallelism::cores))
                .containsExactly(1, 3, 8, 6);
        assertThat(Stream.of(new Serial(), new Threads(3), new Ranks(2, 4), new Executors(3, 2, 1024))
                        .map(Parallelism::onOneCore)
                        .mapToInt(Parallelism::cores))
                .containsOnly(1);
    }

    @Test
    void theMemoryOfAnExecutorIsAFactorThatItsBaseKeeps() {
        Trial trial =
                Trials.scripted(new Executors(4, 2, MemoryText.mebibytes("1g").orElseThrow()));
        assertThat(trial.factors()).containsEntry("executorMemory", "1024m");
        assertThat(trial.id())
                .isNotEqualTo(Trials.scripted(new Executors(4, 2, 512)).id());
        assertThat(trial.onOneCore().parallelism()).isEqualTo(new Executors(1, 1, 1024));
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> new Executors(1, 1, 0)).hasMessage("executorMemory >= 1 expected, got 0");
        assertThatThrownBy(() -> new Threads(0)).hasMessage("threads >= 1 expected, got 0");
        assertThatThrownBy(() -> new Ranks(2, -1)).hasMessage("threads >= 1 expected, got -1");
        assertThatThrownBy(() -> Trials.problem().withSamples(1)).hasMessage("at least 2 samples expected, got 1");
    }
}
