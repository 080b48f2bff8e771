package org.ridgebench.runner.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgebench.measurements.Shard;
import org.ridgebench.runner.experiment.Experiment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The part of a campaign that is measured. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ShardOption {
    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = {
                "Measures only every N-th repetition of each trial, from the I-th on: several machines or jobs that see",
                "the campaign's folder share it so. 'ridgebench merge' ends what they began."
            })
    @Nullable
    String text;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    Optional<Shard> shard(Experiment experiment) {
        if (text == null) {
            return Optional.empty();
        }
        int repetitions = experiment.protocol().repetitions();
        Shard shard = Shard.parse(text)
                .orElseThrow(() -> mistake("expected two numbers such as 1/2, the first no larger than the second"));
        if (shard.index() > repetitions) {
            throw mistake("each trial has " + repetitions + " repetitions, and none is left for this shard");
        }
        return Optional.of(shard);
    }

    /** Machines of EMR see no folder together. */
    void requireNone() {
        if (text != null) {
            throw mistake("not on EMR, where one step measures the whole campaign");
        }
    }

    private ParameterException mistake(String problem) {
        return new ParameterException(spec.commandLine(), "--shard: " + problem + ", got '" + text + "'.");
    }
}
