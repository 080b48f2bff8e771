package org.ridgebench.runner.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a platform: a YAML file below {@code experiments/platforms}, or one of the user's own. */
public final class PlatformReader {
    static final List<String> KEYS =
            List.of("name", "jvm", "mpi", "spark", "cores", "setup", "scratch", "slurm", "emr");
    static final String REMEDY = "Compare it with experiments/platforms/local.yaml.";

    private PlatformReader() {}

    /**
     * Reads a platform.
     *
     * @throws ConfigurationException with every mistake that the file has
     */
    public static Platform read(Path file) throws ConfigurationException {
        ConfigurationErrors errors = new ConfigurationErrors(file.toString());
        Setting root = new Setting("", YamlFile.read(file, KEYS), errors);
        root.isMapOf(KEYS, REMEDY);
        Optional<String> name = text(root, "name");
        if (name.isEmpty()) {
            root.missing("name", "Write 'name: local'.");
        }
        Optional<Platform.Jvm> jvm = root.get("jvm")
                .filter(section -> section.isMapOf(List.of("binding", "arguments"), REMEDY))
                .map(section -> new Platform.Jvm(words(section, "binding"), words(section, "arguments")));
        Optional<Platform.Mpi> mpi = root.get("mpi")
                .filter(section -> section.isMapOf(List.of("prefix", "listen", "startLimit"), REMEDY))
                .map(section -> new Platform.Mpi(
                        words(section, "prefix"),
                        text(section, "listen").orElse(""),
                        section.get("startLimit").flatMap(DurationText::read)));
        Platform.Spark spark = root.get("spark").map(SparkSectionReader::read).orElse(Platform.Spark.DEFAULT);
        Optional<String> cores = text(root, "cores");
        Site site = new Site(
                words(root, "setup"),
                scratch(root),
                root.get("slurm").map(SlurmSectionReader::read),
                root.get("emr").map(EmrSectionReader::read));
        errors.throwIfAny();
        return new Platform(name.orElseThrow(), jvm, mpi, spark, cores, site);
    }

    private static Optional<String> scratch(Setting root) {
        Optional<String> scratch = text(root, "scratch");
        if (scratch.isPresent() && !scratch.get().matches("/.*|\\$[A-Za-z_][A-Za-z_0-9]*")) {
            root.get("scratch").orElseThrow().expected("an absolute path or $NAME", "Write '/scratch' or '$TMPDIR'.");
        }
        return scratch;
    }

    private static List<String> words(Setting section, String key) {
        List<String> words = new ArrayList<>();
        section.get(key).ifPresent(list -> list.items()
                .forEach(item -> item.text("a word", REMEDY).ifPresent(words::add)));
        return words;
    }

    private static Optional<String> text(Setting section, String key) {
        return section.get(key).flatMap(value -> value.text("a word", REMEDY));
    }
}
