/** The figures of 2017 as numbers, and whether what was measured here has their shapes. */
@NullMarked
package org.ridgebench.report.published;

import org.jspecify.annotations.NullMarked;
