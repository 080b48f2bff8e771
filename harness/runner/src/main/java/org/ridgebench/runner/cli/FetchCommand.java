package org.ridgebench.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Brings here what a campaign has measured on EMR so far, and builds its tables; may be repeated.",
            "The last line of stdout is the campaign's folder: 'ridgebench report' and all others work on it."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class FetchCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder, made by 'submit'.")
    Path campaign;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        CampaignFolder folder = CampaignFolder.open(campaign);
        EmrProgram.Answer answer = EmrProgram.of(workbench, folder, List.of()).fetch();
        if (!answer.fine()) {
            return ExitCode.USAGE;
        }
        folder.rebuild();
        PrintWriter err = spec.commandLine().getErr();
        int remaining = folder.countRemaining();
        err.println(answer.get("files") + " files"
                + (remaining == 0 ? "; the campaign is finished" : "; repetitions that remain: " + remaining));
        spec.commandLine().getOut().println(folder.path());
        return ExitCode.FINE;
    }
}
