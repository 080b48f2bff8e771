package org.ridgebench.runner.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.pack.Author;
import org.ridgebench.runner.pack.Crate;
import org.ridgebench.runner.pack.Pack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "Packs a campaign as an RO-Crate: experiment, raw rows, environments, figures and report in one zip file,",
            "with what says how they came to be. Somebody else runs it again by 'ridgebench verify'."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class PackCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder.")
    Path campaign;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The zip file. Default: named after experiment and campaign, in this folder.")
    @Nullable
    Path to;

    @Option(
            names = "--license",
            paramLabel = "URL",
            defaultValue = "https://spdx.org/licenses/CC-BY-4.0",
            description = "Under which others may use what is packed. Default: ${DEFAULT-VALUE}")
    String license = "";

    @Option(names = "--author", paramLabel = "NAME", description = "Who measured it. Default: not said.")
    @Nullable
    String author;

    @Option(
            names = "--orcid",
            paramLabel = "URL",
            description = "The author's address: an ORCID, or another page of theirs. Needs --author.")
    @Nullable
    URI orcid;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationException {
        CampaignFolder folder = CampaignFolder.open(campaign);
        int remaining = folder.countRemaining();
        if (remaining > 0) {
            throw new ConfigurationException(List.of(campaign + ": " + remaining
                    + " repetitions remain. Finish it first: ridgebench resume " + campaign));
        }
        folder.rebuild();
        String name = folder.experimentName() + "-"
                + folder.path().toAbsolutePath().normalize().getFileName() + ".zip";
        Path file = to == null ? Path.of(name) : to;
        String packed = String.valueOf(file.getFileName());
        Pack.write(
                folder.path(),
                Map.of(Crate.NAME, Crate.json(folder, packed, license, author()), Pack.README, readme(folder, packed)),
                file);
        spec.commandLine().getOut().println(file);
        return ExitCode.FINE;
    }

    private Optional<Author> author() {
        if (orcid != null && (author == null || !orcid.isAbsolute())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--orcid: got '" + orcid
                            + "'. Write the whole address, and the name that it belongs to by --author.");
        }
        return Optional.ofNullable(author)
                .map(name -> new Author(name, Optional.ofNullable(orcid).map(URI::toString)));
    }

    private static String readme(CampaignFolder folder, String pack) {
        return """
                # %s

                %s

                A campaign of Ridgebench: `campaign/report.html` shows it, `campaign/measurements.csv` has every iteration,
                `campaign/trials/` what each process left. `ro-crate-metadata.json` says how it came to be. To run it again,
                and compare answers bit by bit and the order of times:

                    ./ridgebench verify %s
                """.formatted(folder.experimentName(), folder.question().orElse(""), pack);
    }
}
