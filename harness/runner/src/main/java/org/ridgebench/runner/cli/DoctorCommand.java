package org.ridgebench.runner.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ridgebench.runner.doctor.Doctor;
import org.ridgebench.runner.doctor.Finding;
import org.ridgebench.runner.doctor.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Says what can run here, what is missing, and what to do about it, in a line each.",
            "Ends 1 if the platform cannot be used as it is."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class DoctorCommand implements Callable<Integer> {
    /** How findings are printed. */
    enum Format {
        TABLE,
        JSON
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Mixin
    PlatformOption platform;

    @Mixin
    ResultsOption results;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    Format format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        List<Finding> findings = Doctor.look(
                workbench.surroundings(workbench.platformFile(platform.platform), results.folder(workbench)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? json(findings) : table(findings));
        out.flush();
        boolean usable = findings.stream().noneMatch(finding -> finding.level() == Level.MISSING);
        return usable ? ExitCode.FINE : ExitCode.CHECK_FAILED;
    }

    static String table(List<Finding> findings) {
        StringBuilder table = new StringBuilder();
        for (Finding finding : findings) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-8s %-11s %s%s%n",
                    finding.level().word(),
                    finding.name(),
                    finding.text(),
                    finding.remedy().isEmpty() ? "" : ". " + finding.remedy()));
        }
        return table.toString();
    }

    static String json(List<Finding> findings) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        for (Finding finding : findings) {
            list.addObject()
                    .put("name", finding.name())
                    .put("level", finding.level().word())
                    .put("text", finding.text())
                    .put("remedy", finding.remedy());
        }
        return JSON.writeValueAsString(list) + "\n";
    }
}
