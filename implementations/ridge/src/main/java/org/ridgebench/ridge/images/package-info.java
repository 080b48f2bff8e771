/**
 * Data sets: labelled images as bytes, read from IDX files that nobody vouches for.
 *
 * <p>First in the flow: statistics and scoring read {@link org.ridgebench.ridge.images.Images} and nothing else.
 */
@NullMarked
package org.ridgebench.ridge.images;

import org.jspecify.annotations.NullMarked;
