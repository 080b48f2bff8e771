package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;

/** Starts the report on campaigns, as a program of its own. */
final class Reporting {
    private static final String REPORT = "org.ridgebench.report.ReportMain";
    private static final String FIGURES = "org.ridgebench.report.FiguresMain";

    private final Workbench workbench;

    Reporting(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Writes a campaign's report into its folder, with the figures that its experiment asks for. */
    int report(CampaignFolder folder) throws IOException, InterruptedException {
        return report(List.of(folder), Optional.empty(), Optional.empty());
    }

    /**
     * Writes one report of all.
     *
     * @param to where; empty for a single campaign's own folder
     * @param figures their names, separated by commas; empty for what the experiments ask for
     */
    int report(List<CampaignFolder> folders, Optional<Path> to, Optional<String> figures)
            throws IOException, InterruptedException {
        return start(REPORT, arguments(folders, to, figures));
    }

    /** Draws figures alone, or checks those that are there. */
    int figures(List<CampaignFolder> folders, Optional<Path> to, Optional<String> figures, boolean check)
            throws IOException, InterruptedException {
        List<String> arguments = arguments(folders, to, figures);
        if (check) {
            arguments.add("--check");
        }
        return start(FIGURES, arguments);
    }

    private static List<String> arguments(List<CampaignFolder> folders, Optional<Path> to, Optional<String> figures) {
        List<String> arguments = new ArrayList<>();
        folders.forEach(folder -> arguments.add(folder.path().toAbsolutePath().toString()));
        to.ifPresent(
                path -> arguments.addAll(List.of("--to", path.toAbsolutePath().toString())));
        figures.ifPresent(names -> arguments.addAll(List.of("--figures", names)));
        return arguments;
    }

    private int start(String main, List<String> arguments) throws IOException, InterruptedException {
        return workbench
                .processes()
                .show(workbench.program("report", List.of("-Djava.awt.headless=true"), main, arguments));
    }
}
