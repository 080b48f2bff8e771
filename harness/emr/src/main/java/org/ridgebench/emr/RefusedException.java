package org.ridgebench.emr;

/** Something that only the user can put right, said in one line: where, what, what to do. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String line) {
        super(line);
    }

    RefusedException(String line, Throwable cause) {
        super(line, cause);
    }
}
