package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {"Goes on with a campaign that was interrupted.", "What is over, well or badly, is not run again."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ResumeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder.")
    Path campaign;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        CampaignFolder folder = CampaignFolder.open(campaign);
        Experiment experiment = workbench.experiment(folder);
        boolean finished = workbench.campaignRun(folder, experiment).remaining().isEmpty();
        int exitCode = new Measuring(
                        workbench,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .measure(folder, experiment);
        return finished ? ExitCode.FINE : exitCode;
    }
}
