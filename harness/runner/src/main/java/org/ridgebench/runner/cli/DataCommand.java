package org.ridgebench.runner.cli;

import picocli.CommandLine.Command;

@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Makes data sets, and says what they hold.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DataImportCommand.class,
            DataSynthCommand.class,
            DataFetchCommand.class,
            DataListCommand.class,
            DataInfoCommand.class,
            DataPreviewCommand.class,
            DataRecordsCommand.class
        })
final class DataCommand {}
