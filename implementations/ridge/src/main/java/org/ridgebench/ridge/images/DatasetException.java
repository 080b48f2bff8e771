package org.ridgebench.ridge.images;

import java.nio.file.Path;
import org.ridgebench.trial.TrialRefusedException;

/** A data set that is missing, damaged, or too small for what is asked of it. */
public final class DatasetException extends TrialRefusedException {
    private static final long serialVersionUID = 1;

    public DatasetException(Path file, String message) {
        this(file.toString(), message);
    }

    /** Of a file that any file system may hold. */
    public DatasetException(String file, String message) {
        super(file + ": " + message);
    }

    DatasetException(Path file, String message, Throwable cause) {
        super(file + ": " + message, cause);
    }
}
