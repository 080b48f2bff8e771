package org.ridgebench.runner.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the data sets below experiments/data.")
final class DataListCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        return new ImagesProgram(workbench, ImagesProgram.INFO)
                .with("list", workbench.installation().data())
                .run();
    }
}
