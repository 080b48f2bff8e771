package org.ridgebench.measurements;

/**
 * How large one image and one answer of a data set are.
 *
 * @param features d, pixels of an image
 * @param classes k
 */
public record Shape(int features, int classes) {
    /** Rows that train, of so many. */
    static long trainingRows(int samples) {
        return samples * 4L / 5;
    }
}
