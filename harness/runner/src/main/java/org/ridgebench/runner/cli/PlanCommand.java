package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.ridgebench.trial.Protocol;
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
        CampaignRun run = workbench.campaignRun(folder, experiment, Optional.empty());
        PrintWriter out = spec.commandLine().getOut();
        for (Repetition repetition : run.certain()) {
            out.println(run.lay(repetition).shellText());
        }
        PrintWriter err = spec.commandLine().getErr();
        experiment
                .protocol()
                .until()
                .ifPresent(until -> err.println("those that every trial gets; 'run' measures a trial up to "
                        + until.maxRepetitions() + " times, until its interval is narrow enough"));
        err.println("laid out: " + folder.path());
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
        Duration once = once(workbench, experiment.protocol(), selection.trials());
        out.println(selection.trials().size() + " trials x " + amount(experiment.protocol(), once) + "; "
                + (selection.rows().size() - selection.trials().size()) + " left out");
    }

    private static Duration once(Workbench workbench, Protocol protocol, List<Trial> trials) {
        return trials.stream()
                .map(trial -> Estimate.of(trial, protocol, workbench.catalogue()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How many repetitions of each trial, and how long all of them take. */
    static String amount(Protocol protocol, Duration once) {
        int fewest = protocol.repetitions();
        int most = protocol.mostRepetitions();
        return most == fewest
                ? String.format(Locale.ROOT, "%d repetitions, about %.1f minutes", fewest, minutes(once, fewest))
                : String.format(
                        Locale.ROOT,
                        "%d to %d repetitions, about %.1f minutes, up to %.1f",
                        fewest,
                        most,
                        minutes(once, fewest),
                        minutes(once, most));
    }

    private static double minutes(Duration once, int repetitions) {
        return once.multipliedBy(repetitions).toMillis() / 60_000.0;
    }
}
