package org.ridgebench.runner.experiment;

/** A condition that cannot be used; the message says why, and what to do. */
final class ConditionException extends Exception {
    private static final long serialVersionUID = 1;

    ConditionException(String message) {
        super(message);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
