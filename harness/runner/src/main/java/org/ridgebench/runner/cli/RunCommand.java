package org.ridgebench.runner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Shard;
import org.ridgebench.runner.campaign.Selection;
import org.ridgebench.runner.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Measures an experiment and draws its figures.",
            "The last line of stdout is the campaign's folder."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class RunCommand implements Callable<Integer> {
    @Mixin
    ExperimentOptions options;

    @Mixin
    ResultsOption results;

    @Mixin
    PlatformOption platform;

    @Mixin
    ShardOption shard;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Experiment experiment = workbench.experiment(options.file, options.overrides());
        Selection selection = Selection.of(experiment, workbench.catalogue(), platform.capacity(workbench));
        var err = spec.commandLine().getErr();
        Optional<Shard> part = shard.shard(experiment);
        LeftOut.tell(selection, err);
        if (selection.trials().isEmpty()) {
            err.println(options.file + ": no trial is left to measure. See 'ridgebench plan'.");
            return ExitCode.NOTHING_MEASURED;
        }
        CampaignFolder folder = workbench.newCampaign(options.file, experiment, selection, results.folder(workbench));
        platform.keep(workbench, folder);
        return new Measuring(workbench, spec.commandLine().getOut(), err).measure(folder, experiment, part);
    }
}
