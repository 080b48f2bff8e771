package org.ridgebench.runner.experiment;

import java.util.List;

/** A file or an option of the user that cannot be used: every mistake in it, a line each. */
public class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    public ConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each {@code <file>: <path>: <what is wrong>, got <value>. <what to do>}; at least one. */
    public List<String> problems() {
        return problems;
    }
}
