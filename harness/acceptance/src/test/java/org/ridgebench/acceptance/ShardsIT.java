package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Measurement;

/** Campaigns that several runners measure, in one folder or in folders of their own. */
@Timeout(600)
class ShardsIT {
    private static final String EXPERIMENT = """
            question: Do two halves make a whole?
            dataset: mnist
            samples: [600]
            sweep: [{implementation: serial, kernel: [naive, exact]}]
            protocol: {timer: loop, repetitions: 2, warmups: 0, iterations: 1, timeout: 2m}
            """;

    @TempDir
    Path scratch;

    private Program program;
    private Path experiment;

    @BeforeEach
    void writeExperiment() throws IOException {
        program = new Program(scratch);
        experiment = Files.writeString(scratch.resolve("halves.yaml"), EXPERIMENT);
    }

    @Test
    void twoShardsAtOnceMergeToTheRowsOfOneRun() throws Exception {
        Path whole = Path.of(run("whole").lastLine());
        Output laid = program.run("plan", experiment.toString(), "--results", "shared", "--dry-run");
        Path campaign = Path.of(laid.err().get(laid.err().size() - 1).replace("laid out: ", ""));

        Program other = new Program(Files.createDirectory(scratch.resolve("other")));
        Process first = program.start("resume", campaign.toString(), "--shard", "1/2");
        Process second = other.start("resume", campaign.toString(), "--shard", "2/2");
        Output one = program.await(first);
        Output two = other.await(second);

        assertThat(List.of(one.exitCode(), two.exitCode()))
                .as("%s %s", one, two)
                .containsOnly(0);
        assertThat(one.err()).contains("shard 1/2 is over. When the others are, too: ridgebench merge " + campaign);
        assertThat(campaign.resolve("measurements.csv"))
                .as("its one writer has not come yet")
                .doesNotExist();

        Output merged = program.run("merge", campaign.toString());
        assertThat(merged.exitCode()).as("%s", merged).isZero();
        assertThat(merged.lastLine()).isEqualTo(campaign.toString());
        assertThat(campaign.resolve("report.html")).exists();
        assertThat(rows(campaign)).isEqualTo(rows(whole)).hasSize(4);
    }

    @Test
    void shardsInFoldersOfTheirOwnMergeToo() throws Exception {
        Path first = Path.of(run("first", "--shard", "1/2").lastLine());
        Path second = Path.of(run("second", "--shard", "2/2").lastLine());
        assertThat(rows(first)).hasSize(2).isNotEqualTo(rows(second));

        Output merged = program.run("merge", first.toString(), second.toString(), "--results", "merged");
        assertThat(merged.exitCode()).as("%s", merged).isZero();
        Path campaign = Path.of(merged.lastLine());
        assertThat(rows(campaign)).hasSize(4).containsAll(rows(first)).containsAll(rows(second));
        assertThat(program.run("status", campaign.toString()).out()).contains("finished");

        Output twice = program.run("merge", first.toString(), campaign.toString());
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).singleElement().asString().contains(" is in " + first.toRealPath() + ", too.");
    }

    @Test
    void aShardThatCannotBeIsRefused() throws Exception {
        for (String shard : List.of("3/2", "1", "3/3")) {
            Output refused = program.run("run", experiment.toString(), "--results", "none", "--shard", shard);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err().get(0)).startsWith("--shard: ").endsWith(", got '" + shard + "'.");
        }
        assertThat(scratch.resolve("none")).doesNotExist();
    }

    private Output run(String results, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", experiment.toString(), "--results", results));
        words.addAll(List.of(options));
        Output output = program.run(words.toArray(String[]::new));
        assertThat(output.exitCode()).as("%s", output).isZero();
        return output;
    }

    /** Everything of a campaign's rows that is not time. */
    private static Set<List<Object>> rows(Path campaign) throws IOException {
        return CampaignFolder.open(campaign).measurements().stream()
                .map(ShardsIT::row)
                .collect(Collectors.toSet());
    }

    private static List<Object> row(Measurement measurement) {
        return List.of(
                measurement.trial(),
                measurement.repetition(),
                measurement.result().status(),
                measurement.samples().size(),
                measurement.answer().orElseThrow().weightsSha256());
    }
}
