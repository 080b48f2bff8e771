package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;

/** Starts the report on campaigns, as a program of its own. */
final class Reporting {
    private static final String MAIN = "org.ridgebench.report.ReportMain";

    private final Workbench workbench;

    Reporting(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Draws what a campaign's experiment asks for, into its folder. */
    int draw(CampaignFolder folder) throws IOException, InterruptedException {
        return draw(List.of(folder), Optional.empty(), Optional.empty());
    }

    /**
     * Draws one report of all.
     *
     * @param to where; empty for a single campaign's own folder
     * @param figures their names, separated by commas; empty for what the experiments ask for
     */
    int draw(List<CampaignFolder> folders, Optional<Path> to, Optional<String> figures)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        folders.forEach(folder -> arguments.add(folder.path().toAbsolutePath().toString()));
        to.ifPresent(
                path -> arguments.addAll(List.of("--to", path.toAbsolutePath().toString())));
        figures.ifPresent(names -> arguments.addAll(List.of("--figures", names)));
        return workbench
                .processes()
                .show(workbench.program("report", List.of("-Djava.awt.headless=true"), MAIN, arguments));
    }
}
