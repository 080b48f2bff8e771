package org.ridgebench.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperExperimentsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("ridgebench.root")).resolve("experiments/paper");

    @Test
    void everyPublishedFigureHasOneInTheOrderOfTheReportsAndOneGoesBeyondThem() throws Exception {
        PaperExperiments experiments = PaperExperiments.in(FOLDER);

        assertThat(experiments.figures())
                .containsExactly(
                        "serial-runtime",
                        "openmp-runtime",
                        "openmp-scaling",
                        "amdahl",
                        "model-parallel",
                        "data-parallel",
                        "own-images",
                        "spark-loops",
                        "spark-interim",
                        "winners");
        assertThat(experiments.only(List.of()).figures()).hasSize(10);
        assertThat(experiments.only(List.of("own-images", "amdahl")).figures()).containsExactly("amdahl", "own-images");
        assertThat(experiments.without("own-images").figures()).hasSize(9).doesNotContain("own-images");
    }

    @Test
    void anUnknownFigureIsNamedWithThoseThatAreKnown() throws Exception {
        PaperExperiments experiments = PaperExperiments.in(FOLDER).only(List.of("amdahl", "spark-loops"));

        assertThat(experiments.mistake(List.of("amdahl"))).isEmpty();
        assertThat(experiments.mistake(List.of("amdahl", "amdhal")))
                .hasValue("unknown figure 'amdhal'. Known: amdahl, spark-loops.");
    }

    @Test
    void theWorstOfAllCampaignsIsTheExitCode() {
        assertThat(ReproduceCommand.exitCode(List.of(0, 0), 0)).isZero();
        assertThat(ReproduceCommand.exitCode(List.of(0, 3), 0)).isEqualTo(3);
        assertThat(ReproduceCommand.exitCode(List.of(0, 4), 0))
                .as("some were measured")
                .isEqualTo(3);
        assertThat(ReproduceCommand.exitCode(List.of(4, 4), 4)).isEqualTo(4);
        assertThat(ReproduceCommand.exitCode(List.of(0, 0), 2))
                .as("the report failed")
                .isEqualTo(2);
    }
}
