/** Campaigns beside what is expected of them, and beside each other: what became worse, and whether that may be said. */
@NullMarked
package org.ridgebench.measurements.comparison;

import org.jspecify.annotations.NullMarked;
