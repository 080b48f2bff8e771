package org.ridgebench.images.importing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.images.pictures.Conversion;
import org.ridgebench.images.pictures.Size;

/**
 * What a user can choose.
 *
 * @param size of the rows; that of the pictures where it is empty
 * @param limit at most so many pictures are taken, drawn by the seed
 * @param seed of the shuffle and of the draw
 * @param testShare of each class, rounded down; only where the source does not say itself what tests
 * @param strict whether a single skip ends it all
 */
public record ImportOptions(
        Optional<Size> size, Conversion conversion, OptionalInt limit, long seed, double testShare, boolean strict) {
    public ImportOptions {
        requireNonNull(size, "size");
        requireNonNull(conversion, "conversion");
        requireNonNull(limit, "limit");
        if (!(testShare >= 0 && testShare < 1)) {
            throw new IllegalArgumentException("a share from 0 to below 1 expected, got " + testShare);
        }
    }
}
