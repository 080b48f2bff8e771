package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.comparison.Observed;
import org.ridgebench.measurements.comparison.Shape;
import org.ridgebench.measurements.comparison.Verification;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.runner.campaign.Selection;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.Overrides;
import org.ridgebench.runner.pack.StrangeArguments;
import org.ridgebench.runner.pack.Unpacking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a packed campaign again, here, and says what is found again: answers bit by bit, and who is faster",
            "than whom wherever the pack is sure of it. Its platform is not used: trials run on --platform."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class VerifyCommand implements Callable<Integer> {
    private static final List<String> HEADER = List.of("outcome", "what", "trial", "text");

    @Parameters(index = "0", paramLabel = "PACK", description = "A zip file that 'ridgebench pack' wrote.")
    Path pack;

    @Mixin
    ResultsOption results;

    @Mixin
    PlatformOption platform;

    @Option(
            names = {"-S", "--set"},
            paramLabel = "KEY=VALUE",
            description = "Replaces a value of the experiment: --set protocol.repetitions=2. May be repeated.")
    List<String> set = new ArrayList<>();

    @Option(names = "--only", paramLabel = "EXPRESSION", description = "Runs some of the trials again.")
    String only = "";

    @Option(
            names = "--trust",
            description = "Runs the pack's JVM arguments whatever they are: some of them start programs.")
    boolean trust;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    TableFormat format = TableFormat.TABLE;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationException, InterruptedException {
        Path scratch = Files.createTempDirectory("ridgebench-verify");
        try {
            return verify(scratch);
        } finally {
            delete(scratch);
        }
    }

    private int verify(Path scratch) throws IOException, ConfigurationException, InterruptedException {
        Workbench workbench = Workbench.open();
        CampaignFolder packed = CampaignFolder.open(Unpacking.unpack(pack, scratch));
        Overrides overrides =
                new Overrides(set, Optional.of(only).filter(text -> !text.isEmpty()), OptionalLong.empty());
        Experiment experiment = workbench.experiment(packed.resolvedYaml(), overrides);
        if (!trust) {
            StrangeArguments.refuse(pack, experiment.protocol().jvmArguments());
        }
        PrintWriter err = spec.commandLine().getErr();
        Selection selection = Selection.of(experiment, workbench.catalogue(), platform.capacity(workbench));
        if (selection.trials().isEmpty()) {
            err.println(pack + ": no trial is left to measure here.");
            return ExitCode.NOTHING_MEASURED;
        }
        CampaignFolder again =
                workbench.newCampaign(packed.resolvedYaml(), experiment, selection, results.folder(workbench));
        platform.keep(workbench, again);
        int measured = new Measuring(workbench, err, err).measure(again, experiment, Optional.empty());
        if (measured == ExitCode.NOTHING_MEASURED) {
            return measured;
        }
        Verification verification = Verification.of(Observed.of(packed), Observed.of(again));
        format.print(spec.commandLine().getOut(), HEADER, rows(verification));
        err.println(summary(verification));
        return exitCode(verification);
    }

    private static List<List<String>> rows(Verification verification) {
        Stream<List<String>> answers = verification.answers().stream()
                .map(answer -> List.of(
                        answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "answer",
                        TrialText.of(answer.trial()),
                        answer.text()));
        Stream<List<String>> shapes = verification.shapes().stream()
                .map(shape -> List.of(
                        shape.outcome().name().toLowerCase(Locale.ROOT),
                        shape.kind().name().toLowerCase(Locale.ROOT),
                        TrialText.of(shape.faster()),
                        "faster than " + TrialText.of(shape.slower()) + ": " + text(shape.before()) + " packed, "
                                + text(shape.again()) + " here"));
        return Stream.concat(answers, shapes).toList();
    }

    private static String text(Interval interval) {
        return interval.coverage() == 0
                ? "too few repetitions"
                : String.format(Locale.ROOT, "[%.3g, %.3g] times", interval.low(), interval.high());
    }

    private static String summary(Verification verification) {
        return "answers: " + verification.count(Verification.Outcome.IDENTICAL) + " identical, "
                + verification.count(Verification.Outcome.NEAR) + " near, "
                + verification.count(Verification.Outcome.DIFFERENT) + " different, "
                + verification.count(Verification.Outcome.NOT_MEASURED) + " not measured; shapes: "
                + verification.count(Shape.Outcome.HOLDS) + " hold, "
                + verification.count(Shape.Outcome.OPEN) + " open, "
                + verification.count(Shape.Outcome.REVERSED) + " reversed"
                + (verification.shapes().isEmpty() ? " (the pack is sure of none)" : "");
    }

    static int exitCode(Verification verification) {
        if (verification.count(Verification.Outcome.DIFFERENT) + verification.count(Shape.Outcome.REVERSED) > 0) {
            return ExitCode.CHECK_FAILED;
        }
        return verification.count(Shape.Outcome.OPEN) + verification.count(Verification.Outcome.NOT_MEASURED) > 0
                ? ExitCode.INCONCLUSIVE
                : ExitCode.FINE;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
