/**
 * Data sets: labelled images as bytes, read from IDX files that nobody vouches for, or from record files that need not
 * fit memory.
 *
 * <p>First in the flow: statistics and scoring read {@link org.ridgebench.ridge.images.ImageSource} and nothing else.
 */
@NullMarked
package org.ridgebench.ridge.images;

import org.jspecify.annotations.NullMarked;
