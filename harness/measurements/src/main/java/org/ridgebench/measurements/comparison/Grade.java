package org.ridgebench.measurements.comparison;

/** How much two campaigns differ in besides what is compared. The better ones come first. */
public enum Grade {
    /** In nothing that moves a time. */
    A("nothing else differs that moves a time"),
    /** In what may move times by a little. */
    B("what differs may move times a little"),
    /** In what times are made of: a ratio is then of two set-ups, not of two versions. */
    C("what differs is what times are made of: ratios say nothing of versions");

    private final String meaning;

    Grade(String meaning) {
        this.meaning = meaning;
    }

    /** In a few words. */
    public String meaning() {
        return meaning;
    }
}
