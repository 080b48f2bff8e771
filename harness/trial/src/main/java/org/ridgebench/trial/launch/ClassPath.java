package org.ridgebench.trial.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of this process, for processes that it starts. */
public final class ClassPath {
    private ClassPath() {}

    /** With absolute paths, because they run in another folder. */
    public static String absolute() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
