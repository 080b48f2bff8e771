package org.ridgebench.images.pictures;

/** Why a picture does not become a row. */
public enum Reason {
    NOT_A_PICTURE("not a picture"),
    DAMAGED("damaged picture"),
    TOO_LARGE("picture too large"),
    FILE_TOO_LARGE("file too large"),
    SYMBOLIC_LINK("symbolic link"),
    LEADS_OUT("path that leads out of the archive"),
    IN_NO_CLASS("in no class's folder"),
    DUPLICATE("duplicate"),
    EMPTY_CLASS("empty class");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** As it is said to a user, and counted on the card. */
    public String text() {
        return text;
    }
}
