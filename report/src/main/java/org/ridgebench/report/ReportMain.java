package org.ridgebench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.measurements.CampaignFolder;

/** Draws a campaign: {@code ReportMain CAMPAIGN [figure ...]}; without figures all that the campaign has data for. */
public final class ReportMain {
    private static final int FINE = 0;
    private static final int REFUSED = 2;
    private static final int NOTHING_MEASURED = 4;

    private ReportMain() {}

    /** Exit code 0: drawn; 2: no campaign, or no such figure; 4: nothing was measured. stdout: the report's path. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.isEmpty()) {
            err.println("usage: ReportMain CAMPAIGN_FOLDER [" + Figures.names() + " ...]");
            return REFUSED;
        }
        List<Figure> figures = new ArrayList<>();
        for (String name : arguments.subList(1, arguments.size())) {
            if (Figures.named(name).isEmpty()) {
                err.println("report: figure: unknown name '" + name + "'. Known: " + Figures.names() + ".");
                return REFUSED;
            }
            Figures.named(name).ifPresent(figures::add);
        }
        CampaignFolder folder;
        try {
            folder = CampaignFolder.open(Path.of(arguments.get(0)));
        } catch (NoSuchFileException e) {
            err.println(e.getFile() + ": " + e.getReason() + ". Give a folder that 'ridgebench run' made.");
            return REFUSED;
        }
        folder.rebuild();
        Results results = Results.of(folder);
        if (results.measurements().isEmpty()) {
            err.println(folder.path() + ": nothing was measured, so there is nothing to report. Resume the campaign.");
            return NOTHING_MEASURED;
        }
        Drawing drawing = Drawing.of(results, figures, folder.path());
        drawing.skipped().forEach(err::println);
        out.println(Page.write(results, drawing, folder.path()));
        return FINE;
    }
}
