/**
 * Pictures of any size and depth become rows of bytes: decoded row by row, averaged down, perhaps binarised.
 *
 * <p>First in the flow of an import. Only integers are added up, so that the bytes are the same on every JDK.
 */
@NullMarked
package org.ridgebench.images.pictures;

import org.jspecify.annotations.NullMarked;
