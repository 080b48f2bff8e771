package org.ridgebench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.measurements.DerivedTables;
import org.ridgebench.measurements.RowLines;
import org.ridgebench.report.Campaigns.Part;
import org.ridgebench.report.page.Chapter;
import org.ridgebench.report.page.Drawing;
import org.ridgebench.report.page.Page;
import org.ridgebench.trial.Lifeline;

/**
 * Draws campaigns: {@code ReportMain CAMPAIGN ... [--to FOLDER] [--figures none | name,...]}. One campaign's report is
 * written into its own folder where no other is named.
 */
public final class ReportMain {
    private ReportMain() {}

    /** Exit code 0: drawn; 2: no campaign, no such figure, or files in the way; 4: nothing was measured. stdout: the report's path. */
    public static void main(String[] arguments) {
        Lifeline.hold(System.getenv());
        System.setProperty("java.awt.headless", "true");
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return Ending.of(() -> report(Request.of(arguments), out, err), err);
    }

    private static int report(Request request, PrintStream out, PrintStream err) throws IOException, RefusedException {
        Campaigns campaigns = Campaigns.open(request);
        Path folder = campaigns.folder();
        List<Chapter> chapters = new ArrayList<>();
        for (Part part : campaigns.measured(err)) {
            chapters.add(chapter(part, folder.resolve(part.folder())));
        }
        if (chapters.isEmpty()) {
            return Ending.NOTHING_MEASURED;
        }
        chapters.forEach(chapter -> chapter.drawing().skipped().forEach(err::println));
        out.println(Page.write(chapters, folder));
        return Ending.FINE;
    }

    private static Chapter chapter(Part part, Path folder) throws IOException {
        Files.createDirectories(folder);
        DerivedTables.write(folder, part.campaigns());
        Drawing drawing = Drawing.inReport(part.results(), part.selection(), folder);
        return new Chapter(part.results(), drawing, RowLines.of(folder), part.folder());
    }
}
