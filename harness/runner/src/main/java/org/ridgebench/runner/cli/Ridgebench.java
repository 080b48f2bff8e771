package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.ridgebench.runner.experiment.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The program. */
@Command(
        name = "ridgebench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures one image classifier, parallelised in many ways, and draws how each scales.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            PlanCommand.class,
            SubmitCommand.class,
            StatusCommand.class,
            ResumeCommand.class,
            FetchCommand.class,
            MergeCommand.class,
            DoctorCommand.class,
            ReportCommand.class,
            ReproduceCommand.class,
            FiguresCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            PackCommand.class,
            VerifyCommand.class,
            KernelsCommand.class,
            DataCommand.class,
            SchemaCommand.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0    fine",
            "  1    a check failed: worse than its baseline, another answer, or something that is missing",
            "  2    wrong usage, or an invalid file: every mistake is listed",
            "  3    some trials failed or gave a wrong answer",
            "  4    nothing was measured",
            "  5    inconclusive: too few repetitions, or too much noise, to say worse or same",
            "  130  interrupted; 'ridgebench resume' goes on",
            "",
            "Start with: ridgebench run experiments/01-quick.yaml"
        })
public final class Ridgebench {
    private Ridgebench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Ridgebench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(System.getenv("NO_COLOR") == null ? Ansi.AUTO : Ansi.OFF))
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> explain(failure, commandLine));
    }

    /** What a user can mend is said in a line each; anything else is a bug and shows where it happened. */
    private static int explain(Exception failure, CommandLine commandLine) throws Exception {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof ConfigurationException mistakes) {
            mistakes.problems().forEach(err::println);
        } else if (failure instanceof NoSuchFileException missing) {
            err.println(missing.getFile() + ": " + reason(missing, "no such file"));
        } else if (failure instanceof FileAlreadyExistsException exists) {
            err.println(exists.getFile() + ": is there already. Try again in a second.");
        } else if (failure instanceof IOException) {
            err.println("ridgebench: " + failure);
        } else if (failure instanceof InterruptedException) {
            // Only the end of this process interrupts: it has been said by then, and how to go on.
            return ExitCode.INTERRUPTED;
        } else {
            throw failure;
        }
        return ExitCode.USAGE;
    }

    private static String reason(NoSuchFileException missing, String otherwise) {
        return missing.getReason() == null ? otherwise : missing.getReason();
    }
}
