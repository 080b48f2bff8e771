package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.acceptance.Patience.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.trial.Trial;

/**
 * A campaign that is disturbed while one of its trials is at work on several processes.
 *
 * @param scratch the folder of everything that it leaves, its processes included
 */
record RunningCampaign(Program program, Path scratch, Path experiment) {
    /** Within this time nothing is left of a trial that was ended. */
    private static final Duration END = Duration.ofSeconds(10);

    /** Of an experiment that is written there; not started yet. */
    static RunningCampaign of(Path scratch, String experiment) throws IOException {
        return new RunningCampaign(
                new Program(scratch), scratch, Files.writeString(scratch.resolve("disturbed.yaml"), experiment));
    }

    Process start(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", experiment.toString(), "--results", "results"));
        words.addAll(List.of(options));
        return program.start(words.toArray(String[]::new));
    }

    /** The first trial of a kind, once it is laid out. */
    RunningTrial await(Predicate<Trial> kind, Duration limit) throws IOException, InterruptedException {
        return RunningTrial.await(scratch, kind, limit);
    }

    Output await(Process runner) throws IOException, InterruptedException {
        return program.await(runner);
    }

    /** Kills the runner; a trial's processes go with it, and what is resumed ends well. */
    Output killAndResume(Process runner, RunningTrial trial) throws IOException, InterruptedException {
        runner.destroyForcibly().waitFor();
        awaitEnd(trial);
        Output resumed = program.run("resume", trial.campaign().toString());
        assertThat(resumed.exitCode()).as("%s", resumed).isZero();
        return resumed;
    }

    void awaitEnd(RunningTrial trial) throws IOException, InterruptedException {
        waitUntil(() -> trial.processes().isEmpty(), END);
    }

    void awaitNoProcess() throws IOException, InterruptedException {
        waitUntil(() -> RunningTrial.processesBelow(scratch).isEmpty(), END);
    }

    /** Whatever has become of it. */
    void end() {
        RunningTrial.processesBelow(scratch).forEach(ProcessHandle::destroyForcibly);
    }
}
