package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.campaign.Capacity;
import org.ridgebench.runner.experiment.ConfigurationException;
import picocli.CommandLine.Option;

/** Where trials run. */
final class PlatformOption {
    @Option(
            names = "--platform",
            paramLabel = "NAME|FILE",
            defaultValue = "local",
            description = {
                "Where trials run: the name of a file below experiments/platforms,",
                "or a file of your own. Default: ${DEFAULT-VALUE}"
            })
    String platform = "local";

    Capacity capacity(Workbench workbench) throws ConfigurationException {
        return workbench.capacity(file(workbench));
    }

    /** Keeps it in a campaign: that is what its trials run on, today and when it is resumed. */
    void keep(Workbench workbench, CampaignFolder folder) throws IOException {
        folder.keepPlatform(yaml(workbench));
    }

    String yaml(Workbench workbench) throws IOException {
        return Files.readString(file(workbench), UTF_8);
    }

    private Path file(Workbench workbench) {
        return workbench.platformFile(platform);
    }
}
