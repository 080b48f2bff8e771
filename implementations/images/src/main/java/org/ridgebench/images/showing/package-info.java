/** Says and shows what a data set holds. */
@NullMarked
package org.ridgebench.images.showing;

import org.jspecify.annotations.NullMarked;
