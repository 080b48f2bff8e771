package org.ridgebench.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "kernels",
        mixinStandardHelpOptions = true,
        description = {
            "Times every kernel and solver by itself with JMH.",
            "Prints GFLOP/s and the fraction of this machine's measured peak."
        })
final class KernelsCommand implements Callable<Integer> {
    private static final String MAIN = "org.ridgebench.microbenchmarks.KernelsMain";

    @Option(
            names = "--samples",
            defaultValue = "20000",
            description = "Rows of the data set. Default: ${DEFAULT-VALUE}")
    int samples;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the data set. Default: MNIST.")
    @Nullable
    Path data;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Path folder = data == null ? workbench.installation().data().resolve("mnist") : data;
        // JMH takes an exclusive lock in the temporary directory, which others on this machine may use too.
        Path temporary = Files.createTempDirectory("ridgebench-kernels-");
        try {
            return workbench
                    .processes()
                    .show(workbench.program(
                            "microbenchmarks",
                            List.of("--add-modules", "jdk.incubator.vector", "-Djava.io.tmpdir=" + temporary),
                            MAIN,
                            List.of("--samples", Integer.toString(samples), "--data", folder.toString())));
        } finally {
            deleteRecursively(temporary);
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
