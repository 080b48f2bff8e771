package org.ridgebench.runner.experiment;

import java.util.List;

/** Text that is no usable YAML. */
final class YamlException extends Exception {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    YamlException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each with the line and the column, as far as known. */
    List<String> problems() {
        return problems;
    }
}
