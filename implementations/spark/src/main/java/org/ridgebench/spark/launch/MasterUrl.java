package org.ridgebench.spark.launch;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the executors come from. */
record MasterUrl(String text) {
    private static final Pattern LOCAL = Pattern.compile("local\\[([1-9][0-9]{0,3})]");
    private static final Pattern REMOTE = Pattern.compile("spark://[^,/\\s:]+:[0-9]+(,[^,/\\s:]+:[0-9]+)*");

    MasterUrl {
        requireNonNull(text, "text");
        if (!text.equals("standalone")
                && !text.equals("yarn")
                && !LOCAL.matcher(text).matches()
                && !REMOTE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "--master: 'standalone', 'local[n]', 'spark://HOST:PORT' or 'yarn' expected, got '" + text + "'.");
        }
    }

    /** A cluster of our own, that lives as long as the run. */
    boolean isStandalone() {
        return text.equals("standalone");
    }

    /** A cluster of others, with a Spark of its own. */
    boolean isRemote() {
        return REMOTE.matcher(text).matches();
    }

    boolean isYarn() {
        return text.equals("yarn");
    }

    /** How many threads, where there are no executors but the driver itself. */
    OptionalInt localThreads() {
        Matcher matcher = LOCAL.matcher(text);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** Whether everything runs on this machine. */
    boolean isHere() {
        return isStandalone() || localThreads().isPresent();
    }
}
