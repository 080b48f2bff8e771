package org.ridgebench.trial;

/**
 * A trial that cannot be run as it was asked for: bad data, an impossible setting. The message is for the user: where,
 * what, got, do; no stack trace helps.
 */
public class TrialRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TrialRefusedException(String message) {
        super(message);
    }

    public TrialRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
