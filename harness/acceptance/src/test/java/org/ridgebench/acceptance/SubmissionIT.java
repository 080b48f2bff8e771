package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;

/** What is said of a cluster where there is none. */
@Timeout(300)
class SubmissionIT {
    private static final Path EXPERIMENT = Program.ROOT.resolve("experiments/05-mpi-exact.yaml");

    @TempDir
    Path scratch;

    private Program program;

    @BeforeEach
    void hideSlurm() throws IOException {
        Files.createDirectory(scratch.resolve("bin"));
        Map<String, String> withoutPrograms =
                Map.of("PATH", scratch.resolve("bin").toString());
        program = new Program(scratch, withoutPrograms, Duration.ofMinutes(3));
    }

    @Test
    void aDryRunNeedsNoSlurm() throws Exception {
        Path platform = Files.writeString(scratch.resolve("mine.yaml"), """
                name: mine
                setup: [module load java/17]
                jvm: {arguments: [-Xmx512m]}
                mpi: {prefix: [srun, "--ntasks={ranks}"]}
                slurm: {coresPerNode: 4, time: 2h, partition: shared}
                """);
        Output output = program.run(
                "submit",
                EXPERIMENT.toString(),
                "--platform",
                platform.toString(),
                "--results",
                "results",
                "--partition",
                "test",
                "--dry-run");
        assertThat(output.exitCode()).as("%s", output).isZero();
        assertThat(output.out())
                .contains(
                        "#SBATCH --job-name=ridgebench-05-mpi-exact",
                        "#SBATCH --nodes=2",
                        "#SBATCH --ntasks-per-node=4",
                        "#SBATCH --time=02:00:00",
                        "#SBATCH --partition=test",
                        "module load java/17");
        String campaign = output.err().get(output.err().size() - 1).replace("laid out: ", "");
        assertThat(output.out()).contains(Program.ROOT.resolve("ridgebench") + " resume " + campaign + " &");
        assertThat(Path.of(campaign, "jobs")).isEmptyDirectory();
        assertThat(Files.readString(Path.of(campaign, "trials.csv")))
                .as("8 ranks have their cores on two nodes, whatever this machine has")
                .doesNotContain("asks for");
    }

    @Test
    void whatCannotBeSubmittedIsSaid() throws Exception {
        assertThat(refused("--platform", "local"))
                .containsExactly(Program.ROOT.resolve("experiments/platforms/local.yaml")
                        + ": neither slurm nor emr is there. Only campaigns of a platform that has one of these sections"
                        + " are submitted: 'ridgebench submit EXPERIMENT --platform slurm'.");
        assertThat(refused("--platform", "slurm", "--time", "30s"))
                .containsExactly("--time: expected more than slurm.stopBefore, 60 s, got 30 s. Ask for more time.");
        assertThat(refused("--platform", "slurm"))
                .containsExactly("platform slurm: slurm.coresPerNode: missing, and sinfo does not say it. Write it.");
        assertThat(refused("--platform", "slurm", "--time", "1:00:00").get(0))
                .isEqualTo("--time: expected a duration, got '1:00:00'. Write '90m' or '12h'.");
        assertThat(refused("--platform", "slurm", "--account", "a b").get(0))
                .isEqualTo("--account: expected one word, got 'a b'. Write it as Slurm spells it.");
        assertThat(scratch.resolve("results")).doesNotExist();
    }

    @Test
    void theDoctorSaysWhatIsMissingAndWhatToDo() throws Exception {
        assertThat(program.run("doctor").exitCode()).isZero();
        Output cluster = program.run("doctor", "--platform", "slurm");
        assertThat(cluster.exitCode()).isEqualTo(1);
        assertThat(cluster.out())
                .contains("missing  slurm       sbatch: no such program here. Go to a login node of the cluster, or put"
                        + " its commands on PATH.");
        Output json = program.run("doctor", "--platform", "slurm", "--format", "json");
        JsonNode findings = new ObjectMapper().readTree(String.join("\n", json.out()));
        assertThat(findings).hasSameSizeAs(cluster.out());
        assertThat(findings.findValuesAsText("level")).contains("ok", "missing");
    }

    private List<String> refused(String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("submit", EXPERIMENT.toString(), "--results", "results"));
        words.addAll(List.of(options));
        Output output = program.run(words.toArray(String[]::new));
        assertThat(output.exitCode()).as("%s", output).isEqualTo(2);
        return output.err();
    }
}
