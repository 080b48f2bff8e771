package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgebench.trial.Protocol;

/** Reads experiment files. */
public final class ExperimentReader {
    /** What a file may say, as messages list it. The last three are those of resolved files. */
    static final List<String> KEYS = List.of(
            "question",
            "dataset",
            "samples",
            "lambdas",
            "sweep",
            "protocol",
            "oversubscribe",
            "figures",
            "seed",
            "only",
            "name");

    /** A name that is a folder on every system. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ -]*");

    private static final List<String> NEEDED = List.of("question", "dataset", "samples", "sweep");
    private static final String ONLY_OPTION = "--only";

    private final Setting root;
    private final Overrides overrides;

    private ExperimentReader(Setting root, Overrides overrides) {
        this.root = root;
        this.overrides = overrides;
    }

    /**
     * Reads a file, as the command line changes it.
     *
     * @param dataFolder where data sets are looked up by their names
     * @throws ConfigurationException with every mistake of the file and of the options
     */
    public static Experiment read(Path file, Overrides overrides, Catalogue catalogue, Path dataFolder)
            throws ConfigurationException {
        ObjectNode tree = YamlFile.read(file, NEEDED);
        ConfigurationErrors errors = new ConfigurationErrors(file.toString());
        overrides.set().forEach(option -> SetOption.apply(option, tree, errors));
        Path folder = requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        Experiment experiment = new ExperimentReader(new Setting("", tree, errors), overrides)
                .experiment(nameOf(file), catalogue, new DatasetReader(folder, dataFolder));
        errors.throwIfAny();
        return experiment;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private Experiment experiment(String fileName, Catalogue catalogue, DatasetReader datasets) {
        checkKeys();
        String question = question();
        Optional<Condition> only = only();
        int errors = root.errors().count();
        Sweep sweep = new SweepReader(root, catalogue, datasets).read(only);
        if (root.errors().count() == errors) {
            tryOnly(sweep);
        }
        Protocol protocol = root.get("protocol").map(ProtocolReader::read).orElse(ProtocolReader.DEFAULT);
        boolean oversubscribe =
                root.get("oversubscribe").flatMap(Setting::truth).orElse(false);
        List<String> figures =
                root.get("figures").map(ExperimentReader::figures).orElse(Figure.DEFAULTS);
        return new Experiment(
                name(fileName),
                question,
                sweep,
                protocol,
                oversubscribe,
                figures,
                seed(),
                catalogue.find(Experiment.SERIAL));
    }

    private void checkKeys() {
        List<String> ofPlatforms =
                PlatformReader.KEYS.stream().filter(key -> !KEYS.contains(key)).toList();
        root.isMapOf(Stream.concat(KEYS.stream(), ofPlatforms.stream()).toList(), "");
        ofPlatforms.stream()
                .flatMap(key -> root.get(key).stream())
                .forEach(setting -> setting.wrong("not for an experiment to say, but for the platform that it runs on."
                        + " Write it in a file for --platform."));
    }

    private String question() {
        String remedy = "Write what the experiment is to answer.";
        if (!root.has("question")) {
            root.missing("question", remedy);
        }
        return root.get("question")
                .flatMap(setting -> setting.text("a question", remedy))
                .orElse("");
    }

    /** A resolved file lies in a campaign's folder, so it says the name itself. */
    private String name(String fileName) {
        Optional<Setting> setting = root.get("name");
        if (setting.isEmpty()) {
            if (!NAME.matcher(fileName).matches()) {
                root.errors()
                        .add(
                                "name",
                                "expected letters, digits, '-', '_' and '.', got '" + fileName
                                        + "'. Rename the file: its campaigns' folder is named after it.");
            }
            return fileName;
        }
        String remedy = "Remove it: the name of the file is used.";
        Optional<String> name = setting.get().text("a name", remedy);
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            setting.get().expected("letters, digits, '-', '_' and '.'", remedy);
        }
        return name.orElse(fileName);
    }

    private long seed() {
        OptionalLong inFile = root.get("seed")
                .map(setting -> setting.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE, "Remove it to have one drawn."))
                .orElse(OptionalLong.empty());
        // A drawn one is short, because people copy it.
        return overrides
                .seed()
                .orElseGet(
                        () -> inFile.orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000)));
    }

    private static List<String> figures(Setting setting) {
        Set<String> figures = new LinkedHashSet<>();
        setting.items().forEach(item -> item.word("figure", Figure.words()).ifPresent(figures::add));
        return List.copyOf(figures);
    }

    private Optional<Condition> only() {
        Optional<String> text = overrides.only().or(() -> root.get("only")
                .flatMap(setting -> setting.text("a condition", "Remove it to keep all trials.")));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Condition.parse(text.get()));
        } catch (ConditionException e) {
            onlyIsWrong(e);
            return Optional.empty();
        }
    }

    private void tryOnly(Sweep sweep) {
        try {
            sweep.points();
        } catch (ConditionException e) {
            onlyIsWrong(e);
        }
    }

    private void onlyIsWrong(ConditionException problem) {
        if (overrides.only().isPresent()) {
            root.errors().addForOption(ONLY_OPTION, problem.problem());
        } else {
            root.errors().add("only", problem.problem());
        }
    }
}
