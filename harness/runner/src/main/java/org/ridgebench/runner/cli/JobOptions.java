package org.ridgebench.runner.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ridgebench.measurements.JobRequest;
import org.ridgebench.runner.experiment.DurationText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked of a cluster's queue; the platform says what is not said here. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class JobOptions {
    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "Slurm: how many. Default: as few as the largest trial fits in.")
    @Nullable
    Integer nodes;

    @Option(names = "--time", paramLabel = "TIME", description = "Slurm: after which the job is ended: 90m, 12h.")
    @Nullable
    String time;

    @Option(names = "--partition", paramLabel = "NAME", description = "Slurm: the queue.")
    @Nullable
    String partition;

    @Option(names = "--account", paramLabel = "NAME", description = "Slurm: who pays.")
    @Nullable
    String account;

    @Option(
            names = "--wait",
            description =
                    "Waits for the job's or the step's end, and ends as its run did. Ctrl-C ends the waiting alone.")
    boolean wait;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    JobRequest request() {
        if (nodes != null && nodes < 1) {
            throw mistake("--nodes: a whole number from 1 expected, got " + nodes + ".");
        }
        return new JobRequest(
                nodes == null ? OptionalInt.empty() : OptionalInt.of(nodes),
                Optional.ofNullable(time).map(this::duration),
                Optional.ofNullable(partition).map(word -> word("--partition", word)),
                Optional.ofNullable(account).map(word -> word("--account", word)));
    }

    /** Of EMR nothing is asked here but to wait: its clusters are as the platform says. */
    void requireNoRequest() {
        if (!request().equals(JobRequest.NONE)) {
            throw mistake("--nodes, --time, --partition and --account are for Slurm."
                    + " What a cluster of EMR has, the platform's section emr says.");
        }
    }

    private Duration duration(String text) {
        return DurationText.parse(text)
                .filter(duration -> !duration.isZero())
                .orElseThrow(() -> mistake("--time: expected a duration, got '" + text + "'. Write '90m' or '12h'."));
    }

    /** A line break in it would be a line of the job's script. */
    private String word(String option, String text) {
        if (!text.matches("\\S+")) {
            throw mistake(option + ": expected one word, got '" + text + "'. Write it as Slurm spells it.");
        }
        return text;
    }

    private ParameterException mistake(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
