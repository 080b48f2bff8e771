/** Pictures of plain numbers and words, and how they become ink: nothing here knows what was measured. */
@NullMarked
package org.ridgebench.report.chart;

import org.jspecify.annotations.NullMarked;
