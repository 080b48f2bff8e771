package org.ridgebench.runner.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to run: what anybody can paste into a shell.
 *
 * @param arguments the program and its arguments
 * @param environment variables beside those inherited
 * @param directory where it runs
 */
public record Command(List<String> arguments, Map<String, String> environment, Path directory) {
    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The command as one line for a POSIX shell. */
    public String shellText() {
        Stream<String> variables = new TreeMap<>(environment)
                .entrySet().stream().map(variable -> variable.getKey() + "=" + quoted(variable.getValue()));
        Stream<String> words = arguments.stream().map(Command::quoted);
        return "cd " + quoted(directory.toString()) + " && "
                + Stream.concat(variables, words).collect(Collectors.joining(" "));
    }

    /** The command as a file: {@code command.sh}. */
    public String script() {
        return "#!/bin/sh\n" + shellText() + "\n";
    }

    /** A word as a POSIX shell reads it. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
