package org.ridgebench.runner.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was built: class-path folders by module, and the JVM that runs everything.
 *
 * @param home the project's folder, or that of an unpacked distribution
 * @param java the {@code java} program of the JDK that runs this very process
 */
public record Installation(Path home, Path java) {
    public static Installation of(Path home) {
        return new Installation(
                home.toAbsolutePath().normalize(), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /** Class-path folders, one per module: beside the launcher script in a distribution, below target/ in a checkout. */
    public Path lib() {
        Path unpacked = home.resolve("lib");
        return Files.isDirectory(unpacked) ? unpacked : home.resolve("target/ridgebench/lib");
    }

    /** What clusters unpack: the build leaves it in a checkout; an unpacked one is expected beside its folder. */
    public Path archive() {
        return Files.isDirectory(home.resolve("lib"))
                ? home.resolveSibling(home.getFileName() + ".tar")
                : home.resolve("target/ridgebench.tar");
    }

    /** A module's class path, by wildcard. */
    public String classPath(String module) {
        return lib().resolve(module) + "/*";
    }

    public Path experiments() {
        return home.resolve("experiments");
    }

    /** Where platforms are found by name. */
    public Path platforms() {
        return experiments().resolve("platforms");
    }

    /** Where data sets are found by name. */
    public Path data() {
        return experiments().resolve("data");
    }
}
