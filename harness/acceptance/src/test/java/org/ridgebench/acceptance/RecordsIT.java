package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;

/** A data set of record files, from the command that makes it to the rows that it was measured in. */
@Timeout(300)
class RecordsIT {
    @TempDir
    Path scratch;

    @Test
    void isMadeAndMeasured() throws Exception {
        Program program = new Program(scratch);
        Path experiment = Files.writeString(scratch.resolve("many.yaml"), """
                question: Do rows in files give the answer of rows in memory?
                dataset: mnist-many
                samples: [1500]
                sweep:
                  - {implementation: serial}
                  - {implementation: threads, threads: 2}
                protocol: {timer: loop, repetitions: 1, warmups: 0, iterations: 1, timeout: 1m}
                oversubscribe: true
                """);

        Output made = program.run("data", "records", "mnist", "--rows", "1500", "--to", "mnist-many");
        assertThat(made.exitCode()).as("%s", made).isZero();
        assertThat(made.out()).containsExactly("mnist-many");

        Output run = program.run("run", experiment.toString(), "--results", "results");
        assertThat(run.exitCode()).as("%s", run).isZero();
        CampaignFolder campaign = CampaignFolder.open(Path.of(run.lastLine()));
        assertThat(Summary.of(campaign.trials(), campaign.measurements()))
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(SummaryRow::verdict)
                .containsOnly(Verdict.VALID);

        Output again = program.run("data", "records", "mnist", "--rows", "1500", "--to", "mnist-many");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err())
                .containsExactly(
                        scratch.resolve("mnist-many") + ": is there already. Name another folder, or delete this one.");
    }
}
