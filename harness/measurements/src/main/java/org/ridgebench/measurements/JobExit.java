package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job wrote of its own end. A cluster reports its own troubles like those of the program, and forgets; this file
 * stays.
 *
 * @param code the runner's exit code
 * @param signal what the job was told to stop by, such as {@code USR1}; empty text where it was not told
 */
public record JobExit(int code, String signal) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})(?: ([A-Z0-9]+))?\\s*");

    /** Empty where the job has not ended, or could not say so. */
    static Optional<JobExit> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(Files.readString(file, UTF_8));
        return form.matches()
                ? Optional.of(new JobExit(Integer.parseInt(form.group(1)), form.group(2) == null ? "" : form.group(2)))
                : Optional.empty();
    }
}
