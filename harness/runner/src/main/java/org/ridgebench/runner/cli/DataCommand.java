package org.ridgebench.runner.cli;

import picocli.CommandLine.Command;

@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Makes data sets.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DataRecordsCommand.class)
final class DataCommand {}
