package org.ridgebench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.PooledCampaigns;

/** The campaigns of one report: those of the same experiment are pooled, and make a chapter. */
final class Campaigns {
    /** Becomes a folder where there are several chapters. */
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*";

    private Campaigns() {}

    /** One of each experiment, in the order in which they are named. */
    static List<PooledCampaigns> pooled(List<CampaignFolder> folders) throws IOException, RefusedException {
        Map<String, Path> known = new HashMap<>();
        Map<String, List<CampaignFolder>> byExperiment = new LinkedHashMap<>();
        for (CampaignFolder folder : folders) {
            Path before = known.put(folder.campaignName(), folder.path());
            if (before != null) {
                throw new RefusedException(folder.path() + ": campaign " + folder.campaignName()
                        + " is given twice, got it as " + before + " before. Give each campaign once.");
            }
            byExperiment
                    .computeIfAbsent(folder.experimentName(), any -> new ArrayList<>())
                    .add(folder);
        }
        List<PooledCampaigns> pooled = new ArrayList<>();
        for (Map.Entry<String, List<CampaignFolder>> experiment : byExperiment.entrySet()) {
            if (byExperiment.size() > 1 && !experiment.getKey().matches(NAME)) {
                throw new RefusedException(experiment.getValue().get(0).resolvedYaml()
                        + ": name: letters, digits, points and dashes expected, got '" + experiment.getKey()
                        + "'. Report this campaign alone, or correct the name.");
            }
            pooled.add(PooledCampaigns.of(experiment.getValue()));
        }
        return pooled;
    }

    /** Where their report belongs: nowhere where another campaign lies. */
    static Path target(Request request, List<CampaignFolder> folders) throws RefusedException {
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
}
