package org.ridgebench.spark.driver;

import java.util.List;
import java.util.regex.Pattern;

/** Says in one line why a driver failed. */
final class Reasons {
    /** What Spark's executors exit with when their heap is full, and what they say where they still can. */
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("exited with code 52|exit code 52|OutOfMemoryError");

    private static final int MOST_CHARACTERS = 500;

    private Reasons() {}

    /**
     * The reason.
     *
     * @param losses why executors were lost meanwhile, the first one first
     */
    static String of(Throwable failure, List<String> losses) {
        String whole = failure.toString();
        String text = whole.lines().findFirst().orElse(whole);
        String shown = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "..." : text;
        if (failure instanceof OutOfMemoryError) {
            return "the driver's heap is full. Give it more (-Xmx): " + shown;
        }
        // What fails in the end may be others, who miss what a lost executor had.
        return OUT_OF_MEMORY.matcher(whole + losses).find()
                ? "an executor's heap is full. Give it more (executorMemory): " + shown
                : shown;
    }
}
