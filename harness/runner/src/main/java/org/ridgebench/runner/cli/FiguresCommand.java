package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgebench.measurements.CampaignFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Draws the figures of campaigns, as SVG and as PNG, and nothing else.",
            "With --check says whether figures that are there are what the data give."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class FiguresCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "CAMPAIGN", description = "The campaigns' folders.")
    List<Path> campaigns;

    @Option(
            names = "--check",
            description = "Draws nothing; exit code 1 where a figure is missing, or not what its data give.")
    boolean check;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder of the figures. Default: figures/ of a single campaign.")
    @Nullable
    Path to;

    @Mixin
    FiguresOption figures;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        List<CampaignFolder> folders = new ArrayList<>();
        for (Path campaign : campaigns) {
            folders.add(CampaignFolder.open(campaign));
        }
        return new Reporting(workbench).figures(folders, Optional.ofNullable(to), figures.words(), check);
    }
}
