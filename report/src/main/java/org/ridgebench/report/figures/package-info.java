/** Turns results into pictures: pure functions from what a campaign found to the numbers of a plot, which tests look at. */
@NullMarked
package org.ridgebench.report.figures;

import org.jspecify.annotations.NullMarked;
