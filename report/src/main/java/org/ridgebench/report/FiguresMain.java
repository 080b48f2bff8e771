package org.ridgebench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.report.Campaigns.Part;
import org.ridgebench.report.chart.Picture;
import org.ridgebench.report.page.Drawing;
import org.ridgebench.trial.Lifeline;

/**
 * Draws figures alone, or says whether those that lie in a folder are what the data give: {@code FiguresMain CAMPAIGN ...
 * [--check] [--to FOLDER] [--figures none | name,...]}. Without a folder, one campaign's figures are meant.
 */
public final class FiguresMain {
    private static final String CHECK = "--check";
    private static final int CHECK_FAILED = 1;

    private FiguresMain() {}

    /** Exit code 0: drawn, or as they should be; 1: not as they should be; 2: no campaign, or no such figure; 4: nothing was measured. */
    public static void main(String[] arguments) {
        Lifeline.hold(System.getenv());
        System.setProperty("java.awt.headless", "true");
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>(arguments);
        boolean check = words.removeIf(CHECK::equals);
        return Ending.of(() -> figures(Request.of(words), check, out, err), err);
    }

    private static int figures(Request request, boolean check, PrintStream out, PrintStream err)
            throws IOException, RefusedException {
        Campaigns campaigns = Campaigns.open(request);
        Path folder = request.to().isPresent()
                ? request.to().get()
                : campaigns.folder().resolve(Drawing.FOLDER);
        List<Part> parts = campaigns.measured(err);
        if (parts.isEmpty()) {
            return Ending.NOTHING_MEASURED;
        }
        return check ? check(parts, folder, out, err) : draw(parts, folder, out, err);
    }

    private static int draw(List<Part> parts, Path folder, PrintStream out, PrintStream err) throws IOException {
        for (Part part : parts) {
            Path own = folder.resolve(part.folder());
            Files.createDirectories(own);
            Drawing.into(own, part.results(), part.selection()).skipped().forEach(err::println);
        }
        out.println(folder);
        return Ending.FINE;
    }

    private static int check(List<Part> parts, Path folder, PrintStream out, PrintStream err) throws IOException {
        int files = 0;
        List<String> wrong = new ArrayList<>();
        for (Part part : parts) {
            List<Picture> pictures = part.selection().in(part.results()).pictures();
            FigureCheck check = FigureCheck.of(folder.resolve(part.folder()), pictures);
            files += check.files();
            wrong.addAll(check.wrong());
        }
        wrong.forEach(err::println);
        if (wrong.isEmpty()) {
            out.println(folder + ": " + files + " files are what their data give");
        }
        return wrong.isEmpty() ? Ending.FINE : CHECK_FAILED;
    }
}
