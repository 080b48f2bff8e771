package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ridgebench.measurements.CampaignFolder;

/** Starts the report on a campaign, as a program of its own. */
final class Reporting {
    private static final String MAIN = "org.ridgebench.report.ReportMain";

    /** Without any word the report would draw whatever it can. */
    private static final String NO_FIGURE = "none";

    private final Workbench workbench;

    Reporting(Workbench workbench) {
        this.workbench = workbench;
    }

    int draw(CampaignFolder folder) throws IOException, InterruptedException {
        List<String> asked = folder.figures().orElse(List.of());
        boolean none = folder.figures().isPresent() && asked.isEmpty();
        List<String> figures = none ? List.of(NO_FIGURE) : asked;
        List<String> arguments = Stream.concat(
                        Stream.of(folder.path().toAbsolutePath().toString()), figures.stream())
                .toList();
        return show(arguments);
    }

    /** One report of several campaigns, each with the figures that its experiment names. */
    int drawTogether(List<CampaignFolder> folders, Path to) throws IOException, InterruptedException {
        List<String> arguments = Stream.concat(
                        folders.stream()
                                .map(folder -> folder.path().toAbsolutePath().toString()),
                        Stream.of("--to", to.toString()))
                .toList();
        return show(arguments);
    }

    private int show(List<String> arguments) throws IOException, InterruptedException {
        return workbench
                .processes()
                .show(workbench.program("report", List.of("-Djava.awt.headless=true"), MAIN, arguments));
    }
}
