package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Draws contact sheets of a data set: class-000.png and on with the first",
            "training rows of each class, and all.png with a line of each.",
            "The last line of stdout is their folder."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DataPreviewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "A folder below experiments/data, or a path.")
    Path name;

    @Option(names = "--to", paramLabel = "DIR", description = "The folder to be made. Default: NAME-preview")
    @Nullable
    Path to;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Path dataset = ImagesProgram.folder(workbench, name);
        Path folder = to == null ? Path.of(dataset.toAbsolutePath().normalize().getFileName() + "-preview") : to;
        int exit = new ImagesProgram(workbench, ImagesProgram.INFO)
                .with("preview", dataset)
                .with("to", folder)
                .run();
        if (exit == ExitCode.FINE) {
            spec.commandLine().getOut().println(folder);
        }
        return exit;
    }
}
