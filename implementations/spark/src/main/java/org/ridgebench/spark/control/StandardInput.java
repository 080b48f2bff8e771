package org.ridgebench.spark.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What {@code SparkRun} tells a process that it has started: one line, and then nothing more until it ends. */
public final class StandardInput {
    /** As a shell says of a process that was killed. */
    private static final int KILLED = 137;

    private StandardInput() {}

    /**
     * Waits for the line, and leaves all that follows it unread. If the input ends first, so does this process: whoever
     * started it is gone.
     */
    public static String lineOrEnd(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                Runtime.getRuntime().halt(KILLED);
            }
            bytes.write(next);
        }
        return bytes.toString(UTF_8);
    }
}
