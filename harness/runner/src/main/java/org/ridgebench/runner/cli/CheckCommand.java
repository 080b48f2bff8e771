package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.comparison.Baseline;
import org.ridgebench.measurements.comparison.BaselineFile;
import org.ridgebench.measurements.comparison.BaselineUpdate;
import org.ridgebench.measurements.comparison.Check;
import org.ridgebench.measurements.comparison.CheckResult;
import org.ridgebench.measurements.comparison.Finding;
import org.ridgebench.measurements.comparison.Gate;
import org.ridgebench.measurements.comparison.Judgement;
import org.ridgebench.measurements.comparison.Observed;
import org.ridgebench.runner.experiment.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Holds a campaign against what is expected of its trials: worse, same or inconclusive.",
            "Answers are compared bit by bit, times by intervals of ratios; seconds only on the same machine."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder.")
    Path campaign;

    @Option(names = "--baseline", paramLabel = "FILE", required = true, description = "The references: a YAML file.")
    Path file;

    @Option(names = "--update", description = "Writes the references from this campaign instead.")
    boolean update;

    @Option(
            names = "--gate",
            paramLabel = "WORD",
            split = ",",
            description = {
                "With --update: what checks may fail for, of ${COMPLETION-CANDIDATES}.",
                "Default: as the file has it, else all."
            })
    Set<Gate> gates = EnumSet.noneOf(Gate.class);

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes JUnit XML: a case for each trial.")
    @Nullable
    Path junit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; a table leaves out what is the same. Default: ${DEFAULT-VALUE}")
    TableFormat format = TableFormat.TABLE;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationException {
        CampaignFolder folder = CampaignFolder.open(campaign);
        Observed observed = Observed.of(folder);
        if (update) {
            return update(folder, observed);
        }
        Baseline baseline = BaselineFile.read(file);
        checkExperiment(baseline, observed);
        return report(Check.of(baseline, observed));
    }

    private void checkExperiment(Baseline baseline, Observed observed) throws ConfigurationException {
        if (!baseline.experiment().equals(observed.experiment())) {
            throw new ConfigurationException(List.of(file + ": references of experiment '" + baseline.experiment()
                    + "' found, got a campaign of '" + observed.experiment() + "'. Name the baseline of that."));
        }
    }

    private int report(CheckResult result) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Finding> shown = result.findings().stream()
                .filter(finding -> format != TableFormat.TABLE || finding.judgement() != Judgement.SAME)
                .toList();
        if (!shown.isEmpty()) {
            format.print(spec.commandLine().getOut(), FindingsTable.HEADER, FindingsTable.rows(shown));
        }
        if (junit != null) {
            JUnitFile.write(junit, result);
        }
        GitHubReport github = new GitHubReport(result);
        String summary = System.getenv("GITHUB_STEP_SUMMARY");
        if (summary != null && !summary.isEmpty()) {
            github.appendSummary(Path.of(summary));
        }
        if ("true".equals(System.getenv("GITHUB_ACTIONS"))) {
            github.annotate(err);
        }
        err.println(CheckText.beside(result));
        err.println(CheckText.verdict(result) + ": " + CheckText.counts(result));
        return exitCode(result);
    }

    static int exitCode(CheckResult result) {
        return switch (result.worst()) {
            case WRONG, FAILED, MISSING, WORSE -> ExitCode.CHECK_FAILED;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
            case SAME, BETTER -> ExitCode.FINE;
            case SKIPPED -> ExitCode.NOTHING_MEASURED;
        };
    }

    private int update(CampaignFolder folder, Observed observed) throws IOException, ConfigurationException {
        PrintWriter err = spec.commandLine().getErr();
        if (folder.countRemaining() > 0 || !observed.altered().isEmpty() || Measuring.exitCode(observed.rows()) != 0) {
            err.println(campaign + ": not finished, or not all answers are right: no references are made of it."
                    + " See 'ridgebench status'.");
            return ExitCode.CHECK_FAILED;
        }
        Optional<Baseline> before = Files.exists(file) ? Optional.of(BaselineFile.read(file)) : Optional.empty();
        if (before.isPresent()) {
            checkExperiment(before.get(), observed);
        }
        Set<Gate> wanted = gates.isEmpty()
                ? before.map(Baseline::gates).orElseGet(() -> EnumSet.allOf(Gate.class))
                : EnumSet.copyOf(gates);
        Optional<Baseline> baseline = BaselineUpdate.of(
                observed, before, wanted, Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        if (baseline.isEmpty()) {
            err.println(campaign + ": measured on machines of several classes: no references are made of it.");
            return ExitCode.CHECK_FAILED;
        }
        BaselineFile.write(file, baseline.get());
        spec.commandLine().getOut().println(file);
        return ExitCode.FINE;
    }
}
