package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Builds a campaign's tables, figures and report.html again, from what is stored there.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder.")
    Path campaign;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        CampaignFolder folder = CampaignFolder.open(campaign);
        return new Reporting(workbench).draw(folder);
    }
}
