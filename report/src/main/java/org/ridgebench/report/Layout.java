package org.ridgebench.report;

/** How a plot's curves lie. */
enum Layout {
    /** Values upwards, over what they depend on. */
    UPWARD,
    /** As upward, and curves stand a little apart, so that the bars of one do not hide those of another. */
    APART,
    /** Values to the right, each on the line of its name. */
    SIDEWAYS
}
