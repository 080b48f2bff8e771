package org.ridgebench.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.DerivedTables;
import org.ridgebench.measurements.PooledCampaigns;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.figures.Selection;
import org.ridgebench.report.page.Chapter;
import org.ridgebench.report.page.Drawing;
import org.ridgebench.report.page.Page;
import org.ridgebench.trial.Lifeline;

/**
 * Draws campaigns: {@code ReportMain CAMPAIGN ... [--to FOLDER] [--figures none | name,...]}. One campaign's report is
 * written into its own folder where no other is named.
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
        try {
            return report(Request.of(arguments), out, err);
        } catch (RefusedException e) {
            err.println(e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            err.println(FileTrouble.line(e));
            return REFUSED;
        } catch (UncheckedIOException e) {
            err.println(FileTrouble.line(requireNonNull(e.getCause())));
            return REFUSED;
        }
    }

    private static int report(Request request, PrintStream out, PrintStream err) throws IOException, RefusedException {
        List<CampaignFolder> folders = new ArrayList<>();
        for (Path campaign : request.campaigns()) {
            folders.add(CampaignFolder.open(campaign));
        }
        Path target = Campaigns.target(request, folders);
        List<PooledCampaigns> pooled = Campaigns.pooled(folders);
        List<Chapter> chapters = new ArrayList<>();
        for (PooledCampaigns campaigns : pooled) {
            String folder = pooled.size() == 1 ? "" : campaigns.experiment() + "/";
            Files.createDirectories(target.resolve(folder));
            DerivedTables.write(target.resolve(folder), campaigns);
            if (campaigns.measurements().isEmpty()) {
                err.println(paths(folders, campaigns)
                        + ": nothing was measured, so there is nothing to report. Resume the campaign.");
            } else {
                chapters.add(chapter(campaigns, selection(request, campaigns), target, folder));
            }
        }
        if (chapters.isEmpty()) {
            return NOTHING_MEASURED;
        }
        chapters.forEach(chapter -> chapter.drawing().skipped().forEach(err::println));
        out.println(Page.write(chapters, target));
        return FINE;
    }

    private static String paths(List<CampaignFolder> folders, PooledCampaigns campaigns) {
        return folders.stream()
                .filter(folder -> campaigns.campaigns().contains(folder.campaignName()))
                .map(folder -> folder.path().toString())
                .collect(Collectors.joining(", "));
    }

    private static Selection selection(Request request, PooledCampaigns campaigns) throws RefusedException {
        if (request.figures().isPresent()) {
            return request.figures().get();
        }
        List<String> wanted = campaigns.figures().orElse(List.of());
        boolean none = campaigns.figures().isPresent() && wanted.isEmpty();
        return Request.selection(none ? List.of(Selection.NONE) : wanted);
    }

    private static Chapter chapter(PooledCampaigns campaigns, Selection selection, Path target, String folder)
            throws IOException {
        Results results = Results.of(campaigns);
        return new Chapter(results, Drawing.of(results, selection, target.resolve(folder)), folder);
    }
}
