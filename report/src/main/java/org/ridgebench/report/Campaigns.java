package org.ridgebench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.PooledCampaigns;
import org.ridgebench.report.figures.Results;
import org.ridgebench.report.figures.Selection;

/** The campaigns that a report is asked for: those of the same experiment are pooled, and make one part of it. */
final class Campaigns {
    /** Becomes a folder where there are several parts. */
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*";

    private final Request request;
    private final List<CampaignFolder> folders;

    private Campaigns(Request request, List<CampaignFolder> folders) {
        this.request = request;
        this.folders = folders;
    }

    /**
     * One experiment's part of a report.
     *
     * @param folder of its files within the report's; empty text where the whole report has one part
     */
    record Part(PooledCampaigns campaigns, Results results, Selection selection, String folder) {}

    static Campaigns open(Request request) throws IOException, RefusedException {
        Map<String, CampaignFolder> known = new HashMap<>();
        List<CampaignFolder> folders = new ArrayList<>();
        for (Path path : request.campaigns()) {
            CampaignFolder folder = CampaignFolder.open(path);
            CampaignFolder before = known.put(folder.campaignName(), folder);
            if (before != null) {
                throw new RefusedException(path + ": campaign " + folder.campaignName() + " is given twice, got it as "
                        + before.path() + " before. Give each campaign once.");
            }
            folders.add(folder);
        }
        return new Campaigns(request, folders);
    }

    /** The folder of the report: nowhere where another campaign lies. */
    Path folder() throws RefusedException {
        if (request.to().isEmpty()) {
            if (folders.size() > 1) {
                throw new RefusedException("report: --to: a folder expected for " + folders.size()
                        + " campaigns, got none. Name one that is no campaign's.");
            }
            return folders.get(0).path();
        }
        Path to = request.to().get();
        boolean own = folders.size() == 1
                && to.toAbsolutePath()
                        .normalize()
                        .equals(folders.get(0).path().toAbsolutePath().normalize());
        if (!own && Files.exists(to.resolve("resolved.yaml"))) {
            throw new RefusedException(
                    to + ": is a campaign's folder, and its tables would be lost. Name another folder after --to.");
        }
        return to;
    }

    /** A part of each experiment of which something was measured, in the order in which they are named. */
    List<Part> measured(PrintStream err) throws IOException, RefusedException {
        Map<String, List<CampaignFolder>> byExperiment = folders.stream()
                .collect(
                        Collectors.groupingBy(CampaignFolder::experimentName, LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        for (List<CampaignFolder> own : byExperiment.values()) {
            PooledCampaigns campaigns = PooledCampaigns.of(own);
            if (campaigns.measurements().isEmpty()) {
                err.println(own.stream().map(folder -> folder.path().toString()).collect(Collectors.joining(", "))
                        + ": nothing was measured, so there is nothing to report. Resume the campaign.");
            } else {
                String folder = byExperiment.size() == 1 ? "" : folder(own.get(0));
                parts.add(new Part(campaigns, Results.of(campaigns), selection(campaigns), folder));
            }
        }
        return parts;
    }

    private static String folder(CampaignFolder campaign) throws RefusedException {
        if (!campaign.experimentName().matches(NAME)) {
            throw new RefusedException(campaign.resolvedYaml()
                    + ": name: letters, digits, points and dashes expected, got '" + campaign.experimentName()
                    + "'. Report this campaign alone, or correct the name.");
        }
        return campaign.experimentName() + "/";
    }

    private Selection selection(PooledCampaigns campaigns) throws RefusedException {
        if (request.figures().isPresent()) {
            return request.figures().get();
        }
        List<String> wanted = campaigns.figures().orElse(List.of());
        boolean none = campaigns.figures().isPresent() && wanted.isEmpty();
        return Request.selection(none ? List.of(Selection.NONE) : wanted);
    }
}
