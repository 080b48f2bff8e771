package org.ridgebench.runner.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        StringBuilder names = new StringBuilder();
        for (Path jar : jars) {
            names.append(Sha256.of(Files.readAllBytes(jar)))
                    .append("  ")
                    .append(lib.relativize(jar).toString().replace('\\', '/'))
                    .append('\n');
        }
        return Sha256.of(names.toString().getBytes(UTF_8));
    }
}
