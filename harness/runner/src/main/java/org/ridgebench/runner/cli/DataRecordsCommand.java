package org.ridgebench.runner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "records",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a data set of any size out of another: its training rows over and over again,",
            "in files of fixed-length records, which serial, threads and spark-gram read without holding them.",
            "Repeated rows are in training and validation alike: of such a data set only the times mean anything."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DataRecordsCommand implements Callable<Integer> {
    /** Any module that has the data sets on its class path. */
    private static final String MODULE = "serial";

    private static final String MAIN = "org.ridgebench.ridge.images.RecordsMain";
    private static final List<String> JVM_ARGUMENTS = List.of("-XX:+UseSerialGC", "-Xmx64m");
    private static final int MOST_ROWS = 999_999_999;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The other data set, of IDX files: a folder below experiments/data, or a path.")
    Path source;

    @Option(names = "--rows", required = true, paramLabel = "N", description = "How many training rows it gets.")
    int rows;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder to be made.")
    Path target;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (rows < 2 || rows > MOST_ROWS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rows: a whole number from 2 to " + MOST_ROWS + " expected, got " + rows + ".");
        }
        Workbench workbench = Workbench.open();
        Path folder = ImagesProgram.folder(workbench, source);
        int exit = workbench
                .processes()
                .show(workbench.program(
                        MODULE,
                        JVM_ARGUMENTS,
                        MAIN,
                        List.of(folder.toString(), Integer.toString(rows), target.toString())));
        if (exit == ExitCode.FINE) {
            spec.commandLine().getOut().println(target);
        }
        return exit;
    }
}
