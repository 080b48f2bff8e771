package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of the module that makes data sets of pictures, each in a process of its own. */
final class ImagesProgram {
    static final String IMPORT = "org.ridgebench.images.ImportMain";
    static final String INFO = "org.ridgebench.images.InfoMain";
    static final String FETCH = "org.ridgebench.images.FetchMain";

    private static final String MODULE = "images";

    /** The same heap on every machine: pictures that do not fit it side by side wait for each other. */
    private static final List<String> JVM_ARGUMENTS =
            List.of("-XX:+UseParallelGC", "-Xmx512m", "-Djava.awt.headless=true");

    private final Workbench workbench;
    private final String main;
    private final List<String> words = new ArrayList<>();

    ImagesProgram(Workbench workbench, String main) {
        this.workbench = workbench;
        this.main = main;
    }

    ImagesProgram with(String key, Object value) {
        words.add(key + "=" + value);
        return this;
    }

    int run() throws IOException, InterruptedException {
        return workbench.processes().show(workbench.program(MODULE, JVM_ARGUMENTS, main, words));
    }

    /** A data set's folder: a name below experiments/data, or a path. */
    static Path folder(Workbench workbench, Path named) {
        Path known = workbench.installation().data().resolve(named);
        return Files.isDirectory(known) ? known : named;
    }
}
