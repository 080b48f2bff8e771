/** Drawn silhouettes of hands, in place of the report's photographs, which were never published. */
@NullMarked
package org.ridgebench.images.hands;

import org.jspecify.annotations.NullMarked;
