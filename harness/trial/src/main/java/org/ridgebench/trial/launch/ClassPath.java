package org.ridgebench.trial.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this process, for processes that it starts. */
public final class ClassPath {
    private ClassPath() {}

    /**
     * With absolute paths, because they run in another folder. Jars of one folder come in the order of their names: a JVM
     * finds them in any, and starts from an archive of classes only where it is the one that the archive was made with.
     */
    public static String absolute() {
        List<Path> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
        boolean oneFolder = entries.stream().map(Path::getParent).distinct().count() == 1;
        Stream<Path> ordered = oneFolder ? entries.stream().sorted() : entries.stream();
        return ordered.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
