package org.ridgebench.runner.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgebench.runner.experiment.ConfigurationException;

/** Arguments of a JVM that do more than tune it: agents, commands on errors, files of more arguments. */
public final class StrangeArguments {
    /** Sizes, switches and numbers. What takes a text may take a command. */
    private static final Pattern TUNING =
            Pattern.compile("-X(batch|int|comp)|-Xm[nsx][0-9]+[kKmMgG]?|-Xss[0-9]+[kKmMgG]?|-XX:[+-][A-Za-z0-9]+"
                    + "|-XX:[A-Za-z0-9]+=[0-9]+[kKmMgG]?");

    private StrangeArguments() {}

    /** Says which of them a pack's experiment wants. */
    public static void refuse(Path pack, List<String> arguments) throws ConfigurationException {
        List<String> strange = arguments.stream()
                .filter(argument -> !TUNING.matcher(argument).matches())
                .map(argument -> pack + ": protocol.jvmArguments: '" + argument
                        + "' may start programs. Say --trust if you know who packed it.")
                .toList();
        if (!strange.isEmpty()) {
            throw new ConfigurationException(strange);
        }
    }
}
