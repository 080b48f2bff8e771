package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a data set is: classes and how many rows each has, where they come",
            "from, how they were made. Its files are verified on the way."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DataInfoCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "A folder below experiments/data, or a path.")
    Path name;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        return new ImagesProgram(workbench, ImagesProgram.INFO)
                .with("info", ImagesProgram.folder(workbench, name))
                .run();
    }
}
