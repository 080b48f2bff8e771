package org.ridgebench.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.report.figures.Figures;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.figures.Selection;
import org.ridgebench.report.page.Drawing;
import org.ridgebench.report.page.Page;
import org.ridgebench.trial.Lifeline;

/**
 * Draws a campaign: {@code ReportMain CAMPAIGN [none | figure ...]}; without figures all that the campaign has data
 * for.
 */
public final class ReportMain {
    private static final int FINE = 0;
    private static final int REFUSED = 2;
    private static final int NOTHING_MEASURED = 4;

    private ReportMain() {}

    /** Exit code 0: drawn; 2: no campaign, no such figure, or files in the way; 4: nothing was measured. stdout: the report's path. */
    public static void main(String[] arguments) {
        Lifeline.hold(System.getenv());
        System.setProperty("java.awt.headless", "true");
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println("usage: ReportMain CAMPAIGN_FOLDER [" + Selection.NONE + " | " + Figures.names() + " ...]");
            return REFUSED;
        }
        List<String> names = arguments.subList(1, arguments.size());
        Optional<String> mistake = Selection.mistake(names);
        if (mistake.isPresent()) {
            err.println("report: figure: " + mistake.get());
            return REFUSED;
        }
        try {
            CampaignFolder folder = CampaignFolder.open(Path.of(arguments.get(0)));
            return report(folder, Selection.of(names), out, err);
        } catch (IOException e) {
            err.println(FileTrouble.line(e));
            return REFUSED;
        } catch (UncheckedIOException e) {
            err.println(FileTrouble.line(requireNonNull(e.getCause())));
            return REFUSED;
        }
    }

    private static int report(CampaignFolder folder, Selection selection, PrintStream out, PrintStream err)
            throws IOException {
        folder.rebuild();
        Results results = Results.of(folder);
        if (results.measurements().isEmpty()) {
            err.println(folder.path() + ": nothing was measured, so there is nothing to report. Resume the campaign.");
            return NOTHING_MEASURED;
        }
        Drawing drawing = Drawing.of(results, selection, folder.path());
        drawing.skipped().forEach(err::println);
        out.println(Page.write(results, drawing, folder.path()));
        return FINE;
    }
}
