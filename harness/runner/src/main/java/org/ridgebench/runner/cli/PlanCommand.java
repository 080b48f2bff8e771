package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.runner.campaign.CampaignRun;
import org.ridgebench.runner.campaign.Estimate;
import org.ridgebench.runner.campaign.Selection;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Lists the trials that 'run' would measure here, what is left out and why, and a guess of the minutes.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class PlanCommand implements Callable<Integer> {
    @Mixin
    ExperimentOptions options;

    @Mixin
    ResultsOption results;

    @Mixin
    PlatformOption platform;

    @Option(
            names = "--dry-run",
            description = {
                "Lays out the campaign's folder and prints each command instead;",
                "every one of them can be pasted into a shell."
            })
    boolean dryRun;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Experiment experiment = workbench.experiment(options.file, options.overrides());
        Selection selection = Selection.of(experiment, workbench.catalogue(), platform.capacity(workbench));
        if (dryRun && !selection.trials().isEmpty()) {
            printCommands(workbench, experiment, selection);
        } else {
            printTrials(workbench, experiment, selection);
        }
        return selection.trials().isEmpty() ? ExitCode.NOTHING_MEASURED : ExitCode.FINE;
    }

    private void printCommands(Workbench workbench, Experiment experiment, Selection selection)
            throws IOException, ConfigurationException {
        CampaignFolder folder = workbench.newCampaign(options.file, experiment, selection, results.folder(workbench));
        platform.keep(workbench, folder);
        CampaignRun run = workbench.campaignRun(folder, experiment);
        PrintWriter out = spec.commandLine().getOut();
        for (Repetition repetition : run.remaining()) {
            out.println(run.lay(repetition).shellText());
        }
        spec.commandLine().getErr().println("laid out: " + folder.path());
    }

    private void printTrials(Workbench workbench, Experiment experiment, Selection selection)
            throws ConfigurationException {
        PrintWriter out = spec.commandLine().getOut();
        for (TrialRow row : selection.rows()) {
            String roles =
                    row.roles().stream().sorted().map(role -> role.word()).collect(Collectors.joining(", "));
            String excluded =
                    row.excluded().map(reason -> "  LEFT OUT: " + reason).orElse("");
            out.println(row.id() + "  " + TrialText.of(row) + "  (" + roles + ")" + excluded);
        }
        MemoryPlan memory = MemoryPlan.of(selection.trials(), experiment.protocol(), workbench.platform(platform));
        out.println(memory.text());
        memory.warnings().forEach(spec.commandLine().getErr()::println);
        int repetitions = experiment.protocol().repetitions();
        out.println(String.format(
                Locale.ROOT,
                "%d trials x %d repetitions, about %.1f minutes; %d left out",
                selection.trials().size(),
                repetitions,
                minutes(workbench, experiment, selection.trials()),
                selection.rows().size() - selection.trials().size()));
    }

    private static double minutes(Workbench workbench, Experiment experiment, List<Trial> trials) {
        Duration once = trials.stream()
                .map(trial -> Estimate.of(trial, experiment.protocol(), workbench.catalogue()))
                .reduce(Duration.ZERO, Duration::plus);
        return once.multipliedBy(experiment.protocol().repetitions()).toMillis() / 60_000.0;
    }
}
