package org.ridgebench.runner.campaign;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Circumstances;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionPlan;
import org.ridgebench.measurements.RepetitionResult;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.RepetitionResult.Failed;
import org.ridgebench.measurements.RepetitionResult.Lost;
import org.ridgebench.measurements.RepetitionResult.TimedOut;
import org.ridgebench.measurements.Shard;
import org.ridgebench.measurements.Tally;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.launch.Command;
import org.ridgebench.runner.launch.Exit;
import org.ridgebench.runner.launch.Launchers;
import org.ridgebench.runner.launch.Processes;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.WholeFile;

/** Runs what remains of a campaign, one repetition after the other; each is recorded before the next one starts. */
public final class CampaignRun {
    private final CampaignFolder folder;
    private final Experiment experiment;
    private final RepetitionPlan plan;
    private final Launchers launchers;
    private final Platform platform;
    private final Marking marking;
    private final Optional<Shard> shard;

    /** @param shard the part of the campaign to be run, if not all of it */
    public CampaignRun(
            CampaignFolder folder,
            Experiment experiment,
            Launchers launchers,
            Platform platform,
            Catalogue catalogue,
            Capacity capacity,
            Optional<Shard> shard) {
        this.folder = folder;
        this.experiment = experiment;
        this.plan = folder.repetitionPlan();
        this.launchers = launchers;
        this.platform = platform;
        this.marking = new Marking(catalogue, platform, capacity);
        this.shard = shard;
    }

    /** The repetitions that are not over, in the order in which they run; at most these, where some may prove unneeded. */
    public List<Repetition> remaining() throws IOException {
        return remaining(folder, experiment, shard);
    }

    /** The same wherever the campaign's folder is seen, a cluster's login node included. */
    public static List<Repetition> remaining(CampaignFolder folder, Experiment experiment, Optional<Shard> shard)
            throws IOException {
        return remaining(folder, experiment, shard, tally(folder));
    }

    /** The repetitions that are not over and that every trial gets. */
    public List<Repetition> certain() throws IOException {
        return remaining().stream()
                .filter(repetition -> repetition.number() <= plan.fewest())
                .toList();
    }

    /** Nothing is read where it would decide nothing. */
    private static Tally tally(CampaignFolder folder) throws IOException {
        RepetitionPlan plan = folder.repetitionPlan();
        return Tally.of(plan, plan.until().isPresent() ? folder.measurements() : List.of());
    }

    private static List<Repetition> remaining(
            CampaignFolder folder, Experiment experiment, Optional<Shard> shard, Tally tally) {
        RepetitionPlan plan = folder.repetitionPlan();
        List<String> included = folder.trials().stream()
                .filter(row -> row.excluded().isEmpty())
                .map(row -> row.id())
                .toList();
        List<Trial> trials = experiment.trials().stream()
                .map(planned -> planned.trial())
                .filter(trial -> included.contains(trial.id()))
                .toList();
        return Schedule.of(trials, plan.most(), experiment.seed()).stream()
                .filter(repetition -> shard.isEmpty() || shard.get().has(repetition.number()))
                .filter(repetition -> !folder.isOver(repetition))
                .filter(repetition -> isWanted(repetition, plan, tally))
                .toList();
    }

    private static boolean isWanted(Repetition repetition, RepetitionPlan plan, Tally tally) {
        return repetition.number() <= plan.fewest()
                || tally.decide(repetition.trial().id()) == Decision.GO_ON;
    }

    /** Writes a repetition's files, so that its command can be run. */
    public Command lay(Repetition repetition) throws IOException {
        Protocol protocol = experiment.protocol();
        TrialFile file = TrialFile.of(repetition.trial(), protocol);
        Optional<String> scratch = platform.site().scratch();
        Path place = (scratch.isPresent()
                        ? folder.lay(repetition, file, Path.of(scratch.get()))
                        : folder.lay(repetition, file))
                .toAbsolutePath();
        Trial trial = repetition.trial();
        Platform sized = platform.withHeap(MemoryNeed.of(trial).text());
        Command command = launchers.forTrial(trial).command(trial, place, protocol, sized);
        WholeFile.write(place.resolve("command.sh"), command.script());
        return command;
    }

    /** Runs everything that remains. Whatever a process does, its row is written and the next one runs. */
    public void run(Processes processes, Environment environment, Clock clock, Progress progress)
            throws IOException, InterruptedException {
        folder.add(environment);
        Tally tally = tally(folder);
        for (Repetition repetition : remaining(folder, experiment, shard, tally)) {
            if (!isWanted(repetition, plan, tally)) {
                continue; // Those before it were enough.
            }
            progress.starts(repetition);
            Command command = lay(repetition);
            Instant started = clock.instant();
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            Path place = folder.folder(repetition);
            Exit exit = processes.run(
                    command, place.resolve("log"), experiment.protocol().timeout());
            folder.clearTemporaryFiles(repetition);
            Circumstances circumstances = new Circumstances(
                    started, exit.wallNanos(), environment.hash(), load, marking.asked(repetition.trial()));
            RepetitionResult result = result(exit, circumstances, place, repetition.trial());
            folder.add(repetition, result);
            progress.ended(repetition, result);
            if (plan.until().isPresent()) {
                folder.measurement(repetition).ifPresent(tally::add);
                announce(repetition, tally, progress);
            }
        }
    }

    private void announce(Repetition last, Tally tally, Progress progress) {
        Decision decision = tally.decide(last.trial().id());
        if (last.number() >= plan.fewest() && decision != Decision.GO_ON) {
            progress.stops(last, decision, plan.most() - last.number());
        }
    }

    private RepetitionResult result(Exit exit, Circumstances circumstances, Path place, Trial trial)
            throws IOException {
        if (exit instanceof Exit.TimedOut) {
            return new TimedOut(circumstances, experiment.protocol().timeout().toNanos());
        }
        int code = ((Exit.Ended) exit).code();
        if (code != 0) {
            return new Failed(circumstances, code, LogTail.of(place.resolve("log")));
        }
        try {
            Answer answer = Answer.read(place.resolve(Answer.NAME));
            return new Completed(circumstances.with(marking.found(trial, answer)));
        } catch (IOException | TrialRefusedException e) {
            return new Lost(circumstances, "its answer cannot be read: " + e);
        }
    }
}
