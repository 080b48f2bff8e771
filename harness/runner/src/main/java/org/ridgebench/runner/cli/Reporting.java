package org.ridgebench.runner.cli;

import java.io.IOException;
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
        return workbench
                .processes()
                .show(workbench.program("report", List.of("-Djava.awt.headless=true"), MAIN, arguments));
    }
}
