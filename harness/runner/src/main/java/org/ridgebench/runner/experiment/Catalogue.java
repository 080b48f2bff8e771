package org.ridgebench.runner.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The implementations that this installation has. */
public final class Catalogue {
    /** A descriptor's name in the class-path folder of its module. */
    public static final String DESCRIPTOR = "implementation.yaml";

    /** Laid down by the build of a module that lacks something, with what to do about it. */
    private static final String MISSING = "missing.txt";

    private final Map<String, ImplementationDescriptor> descriptors;

    private Catalogue(Map<String, ImplementationDescriptor> descriptors) {
        this.descriptors = Collections.unmodifiableMap(descriptors);
    }

    /**
     * Reads the descriptor of every module that has one.
     *
     * @param lib the folder with one class-path folder for each module
     * @throws IOException if the folder or a descriptor cannot be used: the installation is broken
     */
    public static Catalogue read(Path lib) throws IOException {
        Map<String, ImplementationDescriptor> descriptors = new LinkedHashMap<>();
        for (Path module : modules(lib)) {
            for (ImplementationDescriptor descriptor : descriptors(module)) {
                ImplementationDescriptor other = descriptors.putIfAbsent(descriptor.implementation(), descriptor);
                if (other != null) {
                    throw new IOException(lib + ": '" + descriptor.implementation() + "' is in two modules, "
                            + other.module() + " and " + descriptor.module() + ". Build again from an empty folder.");
                }
            }
        }
        return new Catalogue(descriptors);
    }

    private static List<Path> modules(Path lib) throws IOException {
        try (Stream<Path> folders = Files.list(lib)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(DESCRIPTOR)))
                    .sorted()
                    .toList();
        }
    }

    private static List<ImplementationDescriptor> descriptors(Path module) throws IOException {
        try {
            return DescriptorReader.read(
                    module.resolve(DESCRIPTOR), String.valueOf(module.getFileName()), missing(module));
        } catch (ConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<String> missing(Path module) throws IOException {
        Path file = module.resolve(MISSING);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file).trim()) : Optional.empty();
    }

    /** In the order of their modules' names. */
    public Collection<ImplementationDescriptor> all() {
        return descriptors.values();
    }

    public Optional<ImplementationDescriptor> find(String name) {
        return Optional.ofNullable(descriptors.get(name));
    }

    /**
     * The folder below lib/ with an implementation's class path.
     *
     * @throws IllegalArgumentException if there is no such implementation
     */
    public String module(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no implementation " + name))
                .module();
    }

    Collection<String> names() {
        return descriptors.keySet();
    }
}
