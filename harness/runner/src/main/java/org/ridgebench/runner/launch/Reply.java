package org.ridgebench.runner.launch;

/**
 * What another program answered.
 *
 * @param exitCode its own, or as a shell says: {@value #NOT_HERE} where there is no such program, {@value #TOO_LATE} where
 *     it did not end in time
 */
public record Reply(int exitCode, String out, String err) {
    public static final int NOT_HERE = 127;
    public static final int TOO_LATE = 124;

    public boolean fine() {
        return exitCode == 0;
    }

    /** Why it was not fine, in a line. */
    public String trouble() {
        return switch (exitCode) {
            case NOT_HERE -> "no such program here";
            case TOO_LATE -> "no answer in time";
            default ->
                err.strip()
                        .lines()
                        .findFirst()
                        .map(line -> line.replaceFirst("^\\w+: error: ", ""))
                        .orElse("exit code " + exitCode);
        };
    }
}
