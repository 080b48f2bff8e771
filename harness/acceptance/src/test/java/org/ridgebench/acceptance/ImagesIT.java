package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;

/** Pictures, from the command that draws them to the rows that they were measured in. */
@Timeout(300)
class ImagesIT {
    @TempDir
    Path scratch;

    @Test
    void areDrawnImportedShownAndMeasured() throws Exception {
        Program program = new Program(scratch);
        Output drawn = program.run("data", "synth", "hands", "--samples", "240", "--to", "synthetic-few");
        assertThat(drawn.exitCode()).as("%s", drawn).isZero();
        assertThat(drawn.out()).containsExactly("synthetic-few");

        Output smaller = program.run(
                "data", "import", "synthetic-few", "--to", "synthetic-small", "--size", "15x10", "--threshold", "0.5");
        assertThat(smaller.exitCode()).as("%s", smaller).isZero();

        Output info = program.run("data", "info", "synthetic-small");
        assertThat(info.out()).contains("  width: 15", "synthetic: true", "source: data set synthetic-few");

        Output preview = program.run("data", "preview", "synthetic-small", "--to", "sheets");
        assertThat(preview.out()).containsExactly("sheets");
        assertThat(scratch.resolve("sheets/all.png")).isNotEmptyFile();
        assertThat(scratch.resolve("sheets/class-005.png")).isNotEmptyFile();

        Path experiment = Files.writeString(scratch.resolve("hands.yaml"), """
                question: Do drawn hands give one answer?
                dataset: synthetic-small
                samples: [100]
                sweep:
                  - {implementation: serial}
                  - {implementation: threads, threads: 2}
                protocol: {timer: loop, repetitions: 1, warmups: 0, iterations: 1, timeout: 1m}
                oversubscribe: true
                """);
        Output run = program.run("run", experiment.toString(), "--results", "results");
        assertThat(run.exitCode()).as("%s", run).isZero();
        assertThat(run.rows()).extracting(SummaryRow::verdict).containsOnly(Verdict.VALID);
        assertThat(Files.readString(Path.of(run.lastLine()).resolve("report.html")))
                .contains("on synthetic-small: d = 150, k = 6");
    }

    @Test
    void wrongOptionsAreSaidInALine() throws Exception {
        Program program = new Program(scratch);
        Output size = program.run("data", "import", "x", "--to", "y", "--size", "60");
        assertThat(size.exitCode()).isEqualTo(2);
        assertThat(size.err()).contains("--size: WIDTHxHEIGHT expected, got '60'. Write 60x40.");
        Output name = program.run("data", "synth", "hands", "--to", "hands");
        assertThat(name.exitCode()).isEqualTo(2);
        assertThat(name.err())
                .contains(
                        "--to: a name with 'synthetic' in it expected, got 'hands'. Rows of results name their data set:"
                                + " write synthetic-hands.");
    }
}
