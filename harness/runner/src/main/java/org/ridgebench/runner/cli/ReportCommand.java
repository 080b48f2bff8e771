package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.trial.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Builds tables, figures and the report of campaigns again, from what is stored there.",
            "Campaigns of one experiment are pooled; several experiments are chapters of one report."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ReportCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HASH_LENGTH = 8;

    @Parameters(arity = "1..*", paramLabel = "CAMPAIGN", description = "The campaigns' folders.")
    List<Path> campaigns;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Where the report is written. Default: a single campaign's own folder; for several, a new one"
                    + " below reports/ of the results.")
    @Nullable
    Path to;

    @Mixin
    FiguresOption figures;

    @Mixin
    ResultsOption results;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        List<CampaignFolder> folders = new ArrayList<>();
        for (Path campaign : campaigns) {
            folders.add(CampaignFolder.open(campaign));
        }
        return new Reporting(workbench).report(folders, target(workbench, folders), figures.words());
    }

    private Optional<Path> target(Workbench workbench, List<CampaignFolder> folders) {
        if (to != null || folders.size() == 1) {
            return Optional.ofNullable(to);
        }
        String names =
                folders.stream().map(CampaignFolder::campaignName).sorted().collect(Collectors.joining("\n"));
        String hash = Sha256.of(names.getBytes(UTF_8)).substring(0, HASH_LENGTH);
        String name = FOLDER_TIME.format(Clock.systemUTC().instant()) + "-" + hash;
        return Optional.of(results.folder(workbench).resolve("reports").resolve(name));
    }
}
