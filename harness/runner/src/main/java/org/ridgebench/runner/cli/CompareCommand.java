package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.comparison.ComparedTrial;
import org.ridgebench.measurements.comparison.Comparison;
import org.ridgebench.measurements.comparison.Confounders;
import org.ridgebench.measurements.comparison.Difference;
import org.ridgebench.measurements.comparison.Grade;
import org.ridgebench.measurements.comparison.Observed;
import org.ridgebench.measurements.statistics.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Puts two campaigns beside each other: each trial's ratio B / A with its interval and what may be said of it,",
            "and every factor in which they differ besides, with a grade: A comparable, B with care, C not."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class CompareCommand implements Callable<Integer> {
    private static final List<String> TRIALS = List.of(
            "trial",
            "factors",
            "a_median_s",
            "b_median_s",
            "ratio",
            "ratio_low",
            "ratio_high",
            "coverage",
            "verdict",
            "answers");
    private static final List<String> FACTORS = List.of("factor", "a", "b", "grade");

    @Parameters(index = "0", paramLabel = "A", description = "A campaign's folder.")
    Path first;

    @Parameters(index = "1", paramLabel = "B", description = "Another one's.")
    Path second;

    @Option(names = "--factors", description = "Prints only the factors that differ.")
    boolean factorsOnly;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES}; csv has one table, that of the trials or, by --factors, that of the"
                            + " factors. Default: ${DEFAULT-VALUE}")
    TableFormat format = TableFormat.TABLE;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Observed a = Observed.of(CampaignFolder.open(first));
        Observed b = Observed.of(CampaignFolder.open(second));
        List<ComparedTrial> trials = Comparison.of(a, b);
        List<Difference> differences = Confounders.between(a, b);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!factorsOnly) {
            format.print(out, TRIALS, trials.stream().map(CompareCommand::cells).toList());
        }
        if (!factorsOnly && format != TableFormat.CSV) {
            out.println();
        }
        if (factorsOnly || format != TableFormat.CSV) {
            format.print(
                    out,
                    FACTORS,
                    differences.stream().map(CompareCommand::cells).toList());
        }
        Grade grade = Confounders.grade(differences);
        err.println("grade " + grade + ": " + grade.meaning());
        if (trials.isEmpty()) {
            err.println("no trial has times in both campaigns");
            return ExitCode.NOTHING_MEASURED;
        }
        return ExitCode.FINE;
    }

    private static List<String> cells(ComparedTrial trial) {
        Optional<Interval> interval = trial.ratio().interval();
        return List.of(
                trial.trial().id(),
                TrialText.of(trial.trial()),
                number(trial.firstSeconds()),
                number(trial.secondSeconds()),
                number(trial.ratio().value()),
                interval.map(found -> number(found.low())).orElse(""),
                interval.map(found -> number(found.high())).orElse(""),
                interval.map(found -> number(found.coverage())).orElse(""),
                trial.judgement().word(),
                trial.differences().isEmpty() ? "same" : "differ: " + String.join("; ", trial.differences()));
    }

    private static List<String> cells(Difference difference) {
        return List.of(
                difference.factor(),
                difference.first(),
                difference.second(),
                difference.grade().toString());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
