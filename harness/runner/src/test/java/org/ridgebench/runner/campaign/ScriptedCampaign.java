package org.ridgebench.runner.campaign;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.RepetitionResult;
import org.ridgebench.measurements.statistics.StopRule.Decision;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.ExperimentReader;
import org.ridgebench.runner.experiment.Overrides;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.experiment.PlatformReader;
import org.ridgebench.runner.launch.Command;
import org.ridgebench.runner.launch.Launchers;
import org.ridgebench.runner.launch.Processes;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.SamplesFile;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.WholeFile;

/** A campaign as the runner runs it, of trials whose seconds are given: what their processes would leave is laid out for them. */
final class ScriptedCampaign implements Progress {
    private static final Capacity CAPACITY = Capacity.ofThisMachine(64);

    /** How long a trial takes. */
    @FunctionalInterface
    interface Script {
        /** Of the one iteration of that repetition; empty where its process fails. */
        OptionalDouble seconds(Trial trial, int repetition);
    }

    private final CampaignFolder folder;
    private final CampaignRun run;
    /** What the runner said. */
    private final List<String> said = new ArrayList<>();

    private ScriptedCampaign(CampaignFolder folder, Experiment experiment, Catalogue catalogue, Script script)
            throws Exception {
        Platform platform =
                PlatformReader.read(Files.writeString(folder.path().resolve("platform.yaml"), "name: test\njvm: {}\n"));
        this.folder = folder;
        this.run = new CampaignRun(
                folder,
                experiment,
                new Launchers(
                        (trial, at, protocol, on) -> command(trial, at, script),
                        (trial, at, protocol, on) -> command(trial, at, script),
                        (trial, at, protocol, on) -> command(trial, at, script)),
                platform,
                catalogue,
                CAPACITY,
                Optional.empty());
    }

    /** A campaign in an empty folder, with nothing measured. */
    static ScriptedCampaign create(Path empty, String yaml, Script script) throws Exception {
        Path data = Files.createDirectories(empty.resolve("data"));
        Files.createDirectories(data.resolve("mnist"));
        Path file = Files.writeString(empty.resolve("scripted.yaml"), yaml);
        Catalogue catalogue = Catalogue.read(descriptors());
        Experiment experiment = ExperimentReader.read(file, Overrides.NONE, catalogue, data);
        CampaignFolder folder = CampaignFolder.create(
                empty.resolve("results"),
                experiment.name(),
                yaml,
                experiment.resolvedYaml(),
                Selection.of(experiment, catalogue, CAPACITY).rows(),
                Clock.systemUTC());
        return new ScriptedCampaign(folder, experiment, catalogue, script);
    }

    private static Path descriptors() throws URISyntaxException {
        return Path.of(
                requireNonNull(ScriptedCampaign.class.getResource("/lib")).toURI());
    }

    CampaignFolder folder() {
        return folder;
    }

    CampaignRun run() {
        return run;
    }

    List<String> said() {
        return said;
    }

    ScriptedCampaign measure() throws Exception {
        run.run(new Processes(), new Environment(Map.of("host", "example")), Clock.systemUTC(), this);
        return this;
    }

    private static Command command(Trial trial, Path at, Script script) {
        int repetition = Integer.parseInt(String.valueOf(at.getFileName()));
        OptionalDouble seconds = script.seconds(trial, repetition);
        seconds.ifPresent(value -> leave(at, trial, value));
        return new Command(List.of(seconds.isPresent() ? "true" : "false"), Map.of(), at);
    }

    private static void leave(Path at, Trial trial, double seconds) {
        long nanos = Math.round(seconds * 1e9);
        try {
            WholeFile.write(at.resolve(SamplesFile.NAME), SamplesFile.HEADER + "0,false," + nanos + "\n");
            WholeFile.write(at.resolve(PhasesFile.NAME), PhasesFile.HEADER + "0,0,gram,0," + nanos + "\n");
            WholeFile.write(at.resolve(Answer.NAME), answer(trial, nanos).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(Trial trial, long nanos) {
        return new Answer(
                0.1,
                new double[] {0.785},
                0.785,
                "e" + trial.problem().samples(),
                1,
                new Evaluation(OptionalDouble.empty(), "5" + trial.problem().samples(), "scripted", "scripted"),
                0,
                nanos,
                trial.parallelism().cores(),
                0,
                0);
    }

    @Override
    public void starts(Repetition repetition) {
        // Said when it is over.
    }

    @Override
    public void ended(Repetition repetition, RepetitionResult result) {
        said.add(text(repetition) + " " + result.status());
    }

    @Override
    public void stops(Repetition last, Decision decision, int spared) {
        said.add(text(last) + " " + decision.word() + ", spared " + spared);
    }

    private static String text(Repetition repetition) {
        return repetition.trial().parallelism().cores() + "#" + repetition.number();
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
