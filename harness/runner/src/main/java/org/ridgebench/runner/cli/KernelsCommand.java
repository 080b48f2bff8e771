package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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

    /** JMH's lock is one for the whole machine; other users' runs, and our own tests, do not concern this one. */
    private static final List<String> JVM_ARGUMENTS =
            List.of("--add-modules", "jdk.incubator.vector", "-Djmh.ignoreLock=true");

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
        return workbench
                .processes()
                .show(workbench.program(
                        "microbenchmarks",
                        JVM_ARGUMENTS,
                        MAIN,
                        List.of("--samples", Integer.toString(samples), "--data", folder.toString())));
    }
}
