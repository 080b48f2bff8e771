package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JDK that runs everything, and the others that could. */
final class JdkProbe implements Probe {
    private static final String NAME = "jdk";
    private static final int OLDEST = 17;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(([0-9]+)[^\"]*)\"");
    private static final List<String> PLACES = List.of("usr/lib/jvm", "usr/java", "opt/java");

    @Override
    public Finding look(Surroundings around) throws IOException {
        Path home = around.installation().java().resolve("../..").normalize();
        Optional<String> version = version(home);
        if (version.isEmpty()) {
            return Finding.note(NAME, home + " does not say its version", "Set RIDGEBENCH_JAVA_HOME to a JDK.");
        }
        String others = others(around, home);
        String text = version.get() + " in " + home + (others.isEmpty() ? "" : "; others: " + others);
        return feature(version.get()) >= OLDEST
                ? Finding.ok(NAME, text)
                : Finding.missing(NAME, text, "Set RIDGEBENCH_JAVA_HOME to a JDK of " + OLDEST + " or newer.");
    }

    private static String others(Surroundings around, Path home) throws IOException {
        Stream<Path> found = Stream.of();
        for (String place : PLACES) {
            found = Stream.concat(found, Surroundings.in(around.root().resolve(place)));
        }
        return found.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")) && !Files.isSymbolicLink(jdk))
                .filter(jdk -> !jdk.equals(home))
                .flatMap(jdk -> versionOf(jdk).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> versionOf(Path jdk) {
        try {
            return version(jdk);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(Path jdk) throws IOException {
        Path release = jdk.resolve("release");
        if (!Files.isReadable(release)) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(Files.readString(release));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }

    private static int feature(String version) {
        return Integer.parseInt(version.split("[^0-9]", 2)[0]);
    }
}
