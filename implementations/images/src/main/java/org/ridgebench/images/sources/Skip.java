package org.ridgebench.images.sources;

import static java.util.Objects.requireNonNull;

import org.ridgebench.images.pictures.Reason;

/** Something that does not become a row, and why. */
public record Skip(String name, Reason reason, String detail) {
    public Skip {
        requireNonNull(name, "name");
        requireNonNull(reason, "reason");
        requireNonNull(detail, "detail");
    }

    /** In a line. */
    public String text() {
        return name + ": " + reason.text() + (detail.isEmpty() ? "" : ": " + detail);
    }
}
