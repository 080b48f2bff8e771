package org.ridgebench.report;

/** What was asked for cannot be done; the message is one line for whoever asked. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
