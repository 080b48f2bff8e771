/**
 * From a source of pictures to a data set's folder: decoded by all cores within a bounded heap, shuffled once, written as
 * IDX files with a card that says where every row comes from.
 */
@NullMarked
package org.ridgebench.images.importing;

import org.jspecify.annotations.NullMarked;
