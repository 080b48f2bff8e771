package org.ridgebench.runner.cli;

import java.util.concurrent.Callable;
import org.ridgebench.runner.experiment.ExperimentSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of experiment files, for editors.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class SchemaCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        spec.commandLine()
                .getOut()
                .println(ExperimentSchema.json(Workbench.open().catalogue()).stripTrailing());
        return ExitCode.FINE;
    }
}
