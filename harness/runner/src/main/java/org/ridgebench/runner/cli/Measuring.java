package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
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

    int measure(CampaignFolder folder, Experiment experiment)
            throws IOException, InterruptedException, ConfigurationException {
        CampaignLock lock = CampaignLock.take(folder.path());
        int reported;
        try {
            runRemaining(folder, experiment);
            folder.rebuild();
            reported = new Reporting(workbench).report(folder);
        } finally {
            lock.close();
        }
        List<SummaryRow> rows = Summary.of(folder.trials(), folder.measurements());
        complain(rows);
        out.println(folder.path());
        int measured = exitCode(rows);
        return measured == ExitCode.FINE ? reported : measured;
    }

    private void runRemaining(CampaignFolder folder, Experiment experiment)
            throws IOException, InterruptedException, ConfigurationException {
        CampaignRun run = workbench.campaignRun(folder, experiment);
        int remaining = run.remaining().size();
        if (remaining == 0) {
            return;
        }
        workbench
                .missingBinding(folder)
                .ifPresent(program -> err.println(
                        program + " is not here: processes are bound to no processors, and may wander between them"));
        Thread hint = new Thread(() -> err.println("interrupted. To go on: ridgebench resume " + folder.path()));
        Runtime.getRuntime().addShutdownHook(hint);
        try (Progress progress = Progresses.forTerminal(err, remaining, System.getenv())) {
            run.run(workbench.processes(), environment(experiment), Clock.systemUTC(), progress);
        }
        Runtime.getRuntime().removeShutdownHook(hint);
    }

    private Environment environment(Experiment experiment) throws IOException {
        List<Dataset> datasets = experiment.trials().stream()
                .map(planned -> planned.trial().problem().dataset())
                .distinct()
                .toList();
        return EnvironmentProbe.probe(workbench.installation(), workbench.cpus().count(), datasets, System.getenv());
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
