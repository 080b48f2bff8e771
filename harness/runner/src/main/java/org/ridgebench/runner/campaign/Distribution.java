package org.ridgebench.runner.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.trial.Sha256;

/** Names what was built: a hash over the names and contents of all libraries, ours included. */
final class Distribution {
    private Distribution() {}

    static String sha256(Path lib) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(lib)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        // A quarter of a gigabyte with Spark's: worth every core.
        try {
            String names = jars.parallelStream().map(jar -> line(lib, jar)).collect(Collectors.joining());
            return Sha256.of(names.getBytes(UTF_8));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String line(Path lib, Path jar) {
        try {
            String name = lib.relativize(jar).toString().replace('\\', '/');
            return Sha256.of(Files.readAllBytes(jar)) + "  " + name + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
