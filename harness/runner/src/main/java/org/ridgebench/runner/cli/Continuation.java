package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.experiment.Experiment;

/** Finds the campaign that an interrupted run of the very same experiment on the same platform left. */
final class Continuation {
    private Continuation() {}

    /**
     * The youngest such campaign.
     *
     * @param experiment with a seed that is the same every time
     * @param platformYaml what its trials run on
     */
    static Optional<CampaignFolder> of(Path results, Experiment experiment, String platformYaml) throws IOException {
        return youngest(results, experiment.name(), campaign -> isOf(campaign, experiment, platformYaml));
    }

    /**
     * The youngest such campaign of which something remains to be measured.
     *
     * @param anySeed whether that may be another: where nobody asked for one, each campaign has drawn its own
     */
    static Optional<CampaignFolder> unfinished(
            Path results, Experiment experiment, String platformYaml, boolean anySeed) throws IOException {
        return youngest(
                results,
                experiment.name(),
                campaign -> isOf(campaign, experiment, platformYaml, anySeed) && campaign.countRemaining() > 0);
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(CampaignFolder campaign) throws IOException;
    }

    private static Optional<CampaignFolder> youngest(Path results, String experiment, Condition condition)
            throws IOException {
        Path campaigns = results.resolve(experiment);
        if (!Files.isDirectory(campaigns)) {
            return Optional.empty();
        }
        List<Path> youngestFirst;
        try (Stream<Path> folders = Files.list(campaigns)) {
            youngestFirst = folders.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path folder : youngestFirst) {
            // What was killed while its folder was laid out is no campaign.
            if (Files.isRegularFile(folder.resolve("resolved.yaml"))) {
                CampaignFolder campaign = CampaignFolder.open(folder);
                if (condition.holds(campaign)) {
                    return Optional.of(campaign);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(CampaignFolder campaign, Experiment experiment, String platformYaml)
            throws IOException {
        return isOf(campaign, experiment, platformYaml, false);
    }

    private static boolean isOf(CampaignFolder campaign, Experiment experiment, String platformYaml, boolean anySeed)
            throws IOException {
        Optional<Path> platform = campaign.platformYaml();
        String own = Files.readString(campaign.resolvedYaml(), UTF_8);
        String other = experiment.resolvedYaml();
        return (anySeed ? withoutSeed(own).equals(withoutSeed(other)) : own.equals(other))
                && platform.isPresent()
                && Files.readString(platform.get(), UTF_8).equals(platformYaml);
    }

    private static String withoutSeed(String resolvedYaml) {
        return resolvedYaml.replaceFirst("(?m)^seed: .*$", "");
    }
}
