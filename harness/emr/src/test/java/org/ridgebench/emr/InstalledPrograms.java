package org.ridgebench.emr;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What tests need of a machine and not every machine has. */
public final class InstalledPrograms {
    /** Daemons are there, whether or not PATH says so. */
    private static final String DAEMONS = "/usr/sbin";

    private InstalledPrograms() {}

    /** Skips a test that needs programs of which one is missing. */
    public static void assume(String... programs) {
        List<String> folders = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of(DAEMONS))
                .toList();
        for (String program : programs) {
            boolean installed = folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            assumeTrue(installed, program + " is not installed");
        }
    }
}
