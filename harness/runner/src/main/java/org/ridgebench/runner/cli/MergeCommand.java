package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.CampaignMerge;
import org.ridgebench.measurements.Summary;
import org.ridgebench.runner.campaign.CampaignLock;
import org.ridgebench.runner.campaign.LockHolder;
import org.ridgebench.runner.experiment.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Ends what shards began: builds the tables, figures and report.html of a campaign that several measured.",
            "Of several folders, each with its shards of the same experiment, it first makes one campaign; they stay.",
            "The last line of stdout is the campaign's folder."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CAMPAIGN", description = "The folders of campaigns.")
    List<Path> campaigns;

    @Mixin
    ResultsOption results;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        List<CampaignFolder> parts = new ArrayList<>();
        for (Path campaign : distinct()) {
            requireNobodyMeasures(campaign, workbench.self());
            parts.add(CampaignFolder.open(campaign));
        }
        CampaignFolder folder = parts.size() == 1 ? parts.get(0) : merged(parts, results.folder(workbench));
        folder.rebuild();
        int reported = new Reporting(workbench).report(folder);
        int remaining = folder.countRemaining();
        if (remaining > 0) {
            spec.commandLine()
                    .getErr()
                    .println(remaining + " repetitions remain. To go on: ridgebench resume " + folder.path());
        }
        spec.commandLine().getOut().println(folder.path());
        int measured = Measuring.exitCode(Summary.of(folder.trials(), folder.measurements()));
        return measured == ExitCode.FINE ? reported : measured;
    }

    /** The same folder named twice is one folder. */
    private List<Path> distinct() throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path campaign : campaigns) {
            real.add(CampaignFolder.open(campaign).path().toRealPath());
        }
        return real.stream().distinct().toList();
    }

    private static void requireNobodyMeasures(Path campaign, LockHolder self)
            throws IOException, ConfigurationException {
        List<String> live = CampaignLock.holders(campaign, self).stream()
                .map(holder -> campaign + ": " + holder + " is measuring it. Wait for it to end.")
                .toList();
        if (!live.isEmpty()) {
            throw new ConfigurationException(live);
        }
    }

    private static CampaignFolder merged(List<CampaignFolder> parts, Path results)
            throws IOException, ConfigurationException {
        CampaignMerge merge = new CampaignMerge(parts);
        List<String> obstacles = merge.obstacles();
        if (!obstacles.isEmpty()) {
            throw new ConfigurationException(obstacles);
        }
        return merge.into(results, Clock.systemUTC());
    }
}
