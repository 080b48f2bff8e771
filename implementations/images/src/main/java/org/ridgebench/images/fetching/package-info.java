/** Fetches well-known data sets, which are not ours to hand on. */
@NullMarked
package org.ridgebench.images.fetching;

import org.jspecify.annotations.NullMarked;
