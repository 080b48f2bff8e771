package org.ridgebench.spark.launch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ridgebench.trial.launch.ClassPath;

/**
 * Where a run finds its programs and leaves what nobody needs afterwards.
 *
 * @param javaHome the JDK of all its processes, this one's own
 * @param classPath likewise
 * @param scratch a folder of this run alone
 * @param archive arguments by which JVMs start sooner; none if the build left nothing for this JDK
 * @param others what this machine has of a cluster of others
 */
record Places(Path javaHome, String classPath, Path scratch, List<String> archive, Installation others) {
    /** The argument that says where a JVM keeps temporary files, but for the folder. */
    static final String TEMPORARY = "-Djava.io.tmpdir=";

    Places {
        requireNonNull(javaHome, "javaHome");
        requireNonNull(classPath, "classPath");
        requireNonNull(scratch, "scratch");
        archive = List.copyOf(archive);
        requireNonNull(others, "others");
    }

    /**
     * Makes the scratch folder below the folder for temporary files that the arguments name, else in the trial's own.
     *
     * @param jvm arguments of measured JVMs
     * @param others what this machine has of a cluster of others
     */
    static Places make(List<String> jvm, Path folder, Installation others) throws IOException {
        Path below = jvm.stream()
                .filter(argument -> argument.startsWith(TEMPORARY))
                .map(argument -> folder.resolve(argument.substring(TEMPORARY.length())))
                .findFirst()
                .orElse(folder);
        Files.createDirectories(below);
        Path scratch = Files.createTempDirectory(below, "spark-");
        Files.createDirectories(scratch.resolve("home/jars"));
        return new Places(
                Path.of(System.getProperty("java.home")),
                ClassPath.absolute(),
                scratch,
                ClassArchive.arguments(),
                others);
    }

    String java() {
        return javaHome.resolve("bin/java").toString();
    }

    /** A home of Spark with nothing in it, so that no installation of this machine takes part. */
    Path home() {
        return scratch.resolve("home");
    }

    /** Where one worker and its executor run. */
    Path work(int worker) {
        return scratch.resolve("work-" + worker);
    }

    /** Removes the scratch folder, as far as that is possible. */
    void clear() {
        try (Stream<Path> all = Files.walk(scratch)) {
            all.sorted(Comparator.reverseOrder()).forEach(Places::delete);
        } catch (IOException | UncheckedIOException e) {
            // Whoever made the folder for temporary files removes what is left.
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
