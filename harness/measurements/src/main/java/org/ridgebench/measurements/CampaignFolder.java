package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgebench.trial.ExamplesFile;
import org.ridgebench.trial.Sha256;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.WeightsFile;
import org.ridgebench.trial.WholeFile;

/**
 * The folder of one campaign: the only reader and writer of its files.
 *
 * <p>The truth is {@code resolved.yaml}, {@code trials.csv}, {@code environments/}, {@code calibrations/}, {@code
 * examples/} and {@code trials/}; everything else
 * is derived from it by {@link #rebuild}. Every file has one writer and is there as a whole or not at all, so that a
 * campaign that is killed at any moment loses at most the repetition in flight.
 */
public final class CampaignFolder {
    private static final DateTimeFormatter FOLDER_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HASH_LENGTH = 8;
    /** Where a repetition's process may leave what nobody needs after it. */
    public static final String TEMPORARY = "tmp";

    private static final String PLATFORM = "platform.yaml";
    private static final String CALIBRATIONS = "calibrations";
    private static final String EXAMPLES = "examples";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path path;
    private final ResolvedExperiment experiment;
    private final List<TrialRow> trials;

    private CampaignFolder(Path path, ResolvedExperiment experiment, List<TrialRow> trials) {
        this.path = path;
        this.experiment = experiment;
        this.trials = List.copyOf(trials);
    }

    /**
     * Makes the folder of a new campaign, before anything is measured: a bad path fails now, not after hours of work.
     *
     * @param results where campaigns are kept
     * @param experimentYaml the experiment as read
     * @param resolvedYaml the experiment with everything that was set beside the file
     */
    public static CampaignFolder create(
            Path results,
            String experimentName,
            String experimentYaml,
            String resolvedYaml,
            List<TrialRow> trials,
            Clock clock)
            throws IOException {
        String hash = Sha256.of(resolvedYaml.getBytes(UTF_8)).substring(0, HASH_LENGTH);
        Path path = results.resolve(experimentName).resolve(FOLDER_TIME.format(clock.instant()) + "-" + hash);
        Files.createDirectories(results.resolve(experimentName));
        // Fails where the folder exists: two campaigns that start in the same second never share one.
        Files.createDirectory(path);
        Files.createDirectory(path.resolve("trials"));
        Files.createDirectory(path.resolve("environments"));
        WholeFile.write(path.resolve("experiment.yaml"), experimentYaml);
        TrialsFile.write(path.resolve(TrialsFile.NAME), trials);
        // Written last: a folder that has it is a campaign.
        WholeFile.write(path.resolve(ResolvedExperiment.NAME), resolvedYaml);
        return new CampaignFolder(path, ResolvedExperiment.read(path), trials);
    }

    /**
     * Opens a campaign that was made before.
     *
     * @throws NoSuchFileException if the folder is no campaign
     */
    public static CampaignFolder open(Path path) throws IOException {
        Path resolved = path.resolve(ResolvedExperiment.NAME);
        if (!Files.isRegularFile(resolved)) {
            throw new NoSuchFileException(path.toString(), null, "no campaign folder: it has no resolved.yaml");
        }
        return new CampaignFolder(path, ResolvedExperiment.read(path), TrialsFile.read(path.resolve(TrialsFile.NAME)));
    }

    public Path path() {
        return path;
    }

    /** The experiment's name; where it was not recorded, that of the folder that campaigns of one experiment share. */
    public String experimentName() {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return experiment.name().orElse(parent == null ? "" : String.valueOf(parent.getFileName()));
    }

    /** The experiment's name and the folder's: no two campaigns have the same. */
    public String campaignName() {
        return experimentName() + "/" + path.toAbsolutePath().normalize().getFileName();
    }

    /** What the experiment asks, if that was recorded. */
    public Optional<String> question() {
        return experiment.question();
    }

    /** The names of the figures that the experiment wants, which may be none; empty if that was not recorded. */
    public Optional<List<String>> figures() {
        return experiment.figures();
    }

    /** How many repetitions each trial gets. */
    public RepetitionPlan repetitionPlan() {
        return experiment.repetitions();
    }

    /** How many repetitions of trials that are not left out may still come; at most, where fewer may be enough. */
    public int countRemaining() throws IOException {
        return countRemaining(measurements());
    }

    /** As {@link #countRemaining()}, where the measurements so far are at hand. */
    public int countRemaining(List<Measurement> measurements) {
        Tally tally = Tally.of(repetitionPlan(), measurements);
        return trials.stream()
                .filter(trial -> trial.excluded().isEmpty())
                .mapToInt(trial -> tally.remaining(trial.id()))
                .sum();
    }

    /** The experiment with everything that was set beside the file: what resume and analysis use. */
    public Path resolvedYaml() {
        return path.resolve(ResolvedExperiment.NAME);
    }

    /** Records what the campaign's trials run on. */
    public void keepPlatform(String yaml) throws IOException {
        WholeFile.write(path.resolve(PLATFORM), yaml);
    }

    /** What the campaign's trials run on, if that was recorded. */
    public Optional<Path> platformYaml() {
        return Optional.of(path.resolve(PLATFORM)).filter(Files::isRegularFile);
    }

    /** The jobs that were handed to a cluster's queue to measure this campaign. */
    public JobsFolder jobs() {
        return new JobsFolder(path.resolve("jobs"));
    }

    /** Every trial, those left out included, in the order of the experiment. */
    public List<TrialRow> trials() {
        return trials;
    }

    /** Where a repetition's process leaves what it has to say. */
    public Path folder(Repetition repetition) {
        return repetitionFolder(repetition.trial().id(), repetition.number());
    }

    private Path repetitionFolder(String trial, int number) {
        return path.resolve("trials").resolve(trial).resolve(Integer.toString(number));
    }

    /** Whether a repetition is over, well or badly. */
    public boolean isOver(Repetition repetition) {
        return Files.exists(folder(repetition).resolve(ResultFile.NAME));
    }

    /** Clears what an interrupted attempt left, writes the trial file, and makes a place for temporary files. */
    public Path lay(Repetition repetition, TrialFile file) throws IOException {
        Path folder = clear(repetition, file);
        Files.createDirectory(folder.resolve(TEMPORARY));
        return folder;
    }

    /**
     * The same with the place for temporary files elsewhere, where the campaign's own file system is a slow one.
     *
     * @param scratch a folder on this machine's own disk
     */
    public Path lay(Repetition repetition, TrialFile file, Path scratch) throws IOException {
        Path folder = clear(repetition, file);
        Files.createSymbolicLink(folder.resolve(TEMPORARY), Files.createTempDirectory(scratch, "ridgebench-"));
        return folder;
    }

    private Path clear(Repetition repetition, TrialFile file) throws IOException {
        Path folder = folder(repetition);
        clearTemporaryFiles(repetition);
        deleteRecursively(folder);
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve(TrialFile.NAME), file.text());
        return folder;
    }

    /** Removes what a repetition's process left in the place that {@link #lay} made for it. */
    public void clearTemporaryFiles(Repetition repetition) throws IOException {
        Path temporary = folder(repetition).resolve(TEMPORARY);
        if (Files.isSymbolicLink(temporary)) {
            deleteRecursively(Files.readSymbolicLink(temporary));
            Files.delete(temporary);
        } else {
            deleteRecursively(temporary);
        }
    }

    /** Records how a repetition ended. After this it is over, and is not run again. */
    public void add(Repetition repetition, RepetitionResult result) throws IOException {
        ResultFile.write(folder(repetition), result);
    }

    /** Records an environment; its hash refers to it. */
    public void add(Environment environment) throws IOException {
        // Where a campaign was carried to, folders without files may have stayed behind.
        Path folder = Files.createDirectories(path.resolve("environments"));
        WholeFile.write(
                folder.resolve(environment.hash() + ".json"), JSON.writeValueAsString(environment.facts()) + "\n");
    }

    /** Records what a core could do. */
    public void add(Calibration calibration) throws IOException {
        Path folder = Files.createDirectories(path.resolve(CALIBRATIONS));
        String name = FOLDER_TIME.format(calibration.measured()) + "-" + calibration.environment() + ".json";
        CalibrationFile.write(folder.resolve(name), calibration);
    }

    /** What a core could do each time that the campaign began or went on, the first time first. */
    public List<Calibration> calibrations() throws IOException {
        List<Calibration> calibrations = new ArrayList<>();
        for (Path file : files(path.resolve(CALIBRATIONS))) {
            if (file.getFileName().toString().endsWith(".json")) {
                calibrations.add(CalibrationFile.read(file));
            }
        }
        return calibrations;
    }

    /** Where examples of a data set are kept, or are to be. */
    public Path examplesFile(String dataset) {
        return path.resolve(EXAMPLES).resolve(dataset + ExamplesFile.ENDING);
    }

    /** Some images of each data set, by its name; none of those of which nothing was kept. */
    public Map<String, List<Example>> examples() throws IOException {
        Map<String, List<Example>> examples = new TreeMap<>();
        for (TrialRow trial : trials) {
            String dataset = trial.factor("dataset");
            Path file = examplesFile(dataset);
            if (!examples.containsKey(dataset) && Files.isRegularFile(file)) {
                examples.put(dataset, Example.read(file));
            }
        }
        return examples;
    }

    /** Every environment that measurements were made in, by its hash. */
    public Map<String, Environment> environments() throws IOException {
        Map<String, Environment> environments = new TreeMap<>();
        for (Path file : files(path.resolve("environments"))) {
            if (!file.getFileName().toString().matches("[0-9a-f]+\\.json")) {
                continue; // What a killed writer left is no environment.
            }
            Map<String, String> facts = new TreeMap<>();
            JsonNode json = JSON.readTree(file.toFile());
            json.properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            Environment environment = new Environment(facts);
            environments.put(environment.hash(), environment);
        }
        return environments;
    }

    /** Every repetition that is over, by trial in the order of the experiment, then by number. */
    public List<Measurement> measurements() throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        for (TrialRow trial : trials) {
            List<Integer> numbers = files(path.resolve("trials").resolve(trial.id())).stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]*"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            for (int number : numbers) {
                RepetitionFolder.read(trial, number, repetitionFolder(trial.id(), number))
                        .ifPresent(measurements::add);
            }
        }
        return measurements;
    }

    /** What became of one repetition. */
    public Optional<Measurement> measurement(Repetition repetition) throws IOException {
        String id = repetition.trial().id();
        TrialRow trial = trials.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trial " + id + " in " + path));
        return RepetitionFolder.read(trial, repetition.number(), folder(repetition));
    }

    /**
     * The hash of the weights that a repetition left, which its answer should name.
     *
     * @return empty where there are none; empty text where what is there is no such file
     */
    public Optional<String> weightsSha256(Measurement measurement) throws IOException {
        Path weights = repetitionFolder(measurement.trial().id(), measurement.repetition())
                .resolve(WeightsFile.NAME);
        try {
            return Files.isRegularFile(weights)
                    ? Optional.of(WeightsFile.read(weights).sha256())
                    : Optional.empty();
        } catch (TrialRefusedException e) {
            return Optional.of("");
        }
    }

    /** Writes the tables that are derived from the repetitions. */
    public void rebuild() throws IOException {
        DerivedTables.write(path, PooledCampaigns.of(List.of(this)));
    }

    /** How large the images of each data set are, as far as some repetition left weights, which say so. */
    public Map<String, Shape> shapes() throws IOException {
        Map<String, Shape> shapes = new TreeMap<>();
        for (TrialRow trial : trials) {
            for (Path repetition : files(path.resolve("trials").resolve(trial.id()))) {
                Path weights = repetition.resolve(WeightsFile.NAME);
                if (!shapes.containsKey(trial.factor("dataset")) && Files.isRegularFile(weights)) {
                    shape(weights).ifPresent(shape -> shapes.put(trial.factor("dataset"), shape));
                }
            }
        }
        return shapes;
    }

    private static Optional<Shape> shape(Path weights) throws IOException {
        try {
            WeightsFile file = WeightsFile.read(weights);
            return Optional.of(new Shape(file.features(), file.classes()));
        } catch (TrialRefusedException e) {
            return Optional.empty(); // Another repetition's file may be whole.
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
