package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far in one file, and in the options that change it. */
final class ConfigurationErrors {
    /** Where a value stands that the command line put there. */
    static final String SET_OPTION = "--set";

    private final String file;
    private final List<String> setPaths = new ArrayList<>();
    private final Set<String> suggestedPaths = new HashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    ConfigurationErrors(String file) {
        this.file = file;
    }

    /** From now on, mistakes at or below this path are those of {@code --set}. */
    void blameSetFor(String path) {
        setPaths.add(path);
    }

    /** A misspelt key was probably meant to be the one at this path. */
    void suggest(String path) {
        suggestedPaths.add(path);
    }

    boolean hasSuggested(String path) {
        return suggestedPaths.contains(path);
    }

    void add(String path, String problem) {
        problems.add(origin(path) + ": " + (path.isEmpty() ? "" : path + ": ") + problem);
    }

    void addForOption(String option, String problem) {
        problems.add(option + ": " + problem);
    }

    /** How many there are: whoever sees it grow knows that what was read in between is not to be used. */
    int count() {
        return problems.size();
    }

    void throwIfAny() throws ConfigurationException {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(List.copyOf(problems));
        }
    }

    private String origin(String path) {
        return setPaths.stream().anyMatch(set -> isAtOrBelow(path, set)) ? SET_OPTION : file;
    }

    private static boolean isAtOrBelow(String path, String above) {
        return path.startsWith(above)
                && (path.length() == above.length() || ".[".indexOf(path.charAt(above.length())) >= 0);
    }
}
