package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.Shard;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.runner.campaign.CampaignLock;
import org.ridgebench.runner.campaign.CampaignRun;
import org.ridgebench.runner.campaign.EnvironmentProbe;
import org.ridgebench.runner.campaign.Progress;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.trial.Dataset;

/** What run and resume share: measures what remains, draws the figures, says how it went. */
final class Measuring {
    private final Workbench workbench;
    private final PrintWriter out;
    private final PrintWriter err;

    Measuring(Workbench workbench, PrintWriter out, PrintWriter err) {
        this.workbench = workbench;
        this.out = out;
        this.err = err;
    }

    /** @param shard the part of the campaign to be measured, if not all of it */
    int measure(CampaignFolder folder, Experiment experiment, Optional<Shard> shard)
            throws IOException, InterruptedException, ConfigurationException {
        CampaignLock lock = CampaignLock.take(folder.path(), shard, workbench.self());
        int reported = ExitCode.FINE;
        try {
            runRemaining(folder, experiment, shard);
            // Tables and figures have one writer, too: whoever brings the shards together.
            if (shard.isEmpty()) {
                folder.rebuild();
                reported = new Reporting(workbench).report(folder);
            }
        } finally {
            lock.close();
        }
        List<Measurement> measured = folder.measurements().stream()
                .filter(measurement -> shard.isEmpty() || shard.get().has(measurement.repetition()))
                .toList();
        List<SummaryRow> rows = Summary.of(folder.trials(), measured);
        complain(rows);
        shard.ifPresent(part ->
                err.println("shard " + part + " is over. When the others are, too: ridgebench merge " + folder.path()));
        out.println(folder.path());
        int exitCode = exitCode(rows);
        return exitCode == ExitCode.FINE ? reported : exitCode;
    }

    private void runRemaining(CampaignFolder folder, Experiment experiment, Optional<Shard> shard)
            throws IOException, InterruptedException, ConfigurationException {
        CampaignRun run = workbench.campaignRun(folder, experiment, shard);
        int remaining = run.remaining().size();
        boolean atMost = folder.repetitionPlan().until().isPresent();
        if (remaining == 0) {
            return;
        }
        workbench
                .missingBinding(folder)
                .ifPresent(program -> err.println(
                        program + " is not here: processes are bound to no processors, and may wander between them"));
        String resume = "ridgebench resume " + folder.path()
                + shard.map(part -> " --shard " + part).orElse("");
        Thread hint = new Thread(() -> err.println("interrupted. To go on: " + resume));
        Runtime.getRuntime().addShutdownHook(hint);
        List<Dataset> datasets = datasets(experiment);
        Environment environment = EnvironmentProbe.probe(
                workbench.installation(), workbench.cpus().count(), datasets, System.getenv());
        Prelude.play(workbench, err, folder, environment, datasets);
        try (Progress progress = Progresses.forTerminal(err, remaining, atMost, System.getenv())) {
            run.run(workbench.processes(), environment, Clock.systemUTC(), progress);
        }
        Runtime.getRuntime().removeShutdownHook(hint);
    }

    private static List<Dataset> datasets(Experiment experiment) {
        return experiment.trials().stream()
                .map(planned -> planned.trial().problem().dataset())
                .distinct()
                .toList();
    }

    private void complain(List<SummaryRow> rows) {
        rows.stream()
                .filter(row ->
                        row.verdict() != Verdict.EXCLUDED && !row.verdict().counts())
                .forEach(row ->
                        err.println(row.verdict().word() + ": " + TrialText.of(row.trial()) + ": " + row.reason()));
    }

    static int exitCode(List<SummaryRow> rows) {
        List<SummaryRow> run =
                rows.stream().filter(row -> row.verdict() != Verdict.EXCLUDED).toList();
        if (run.stream().allMatch(row -> row.answer().isEmpty())) {
            return ExitCode.NOTHING_MEASURED;
        }
        boolean allGood = run.stream().allMatch(row -> row.verdict().counts() && row.unsuccessful() == 0);
        return allGood ? ExitCode.FINE : ExitCode.SOME_TRIALS_FAILED;
    }
}
