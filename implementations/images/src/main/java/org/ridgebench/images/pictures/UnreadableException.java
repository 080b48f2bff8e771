package org.ridgebench.images.pictures;

import java.io.IOException;

/** A picture that cannot become a row; the others can. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public UnreadableException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
