/**
 * Statistics of numbers: pure functions that know nothing of trials, files or campaigns.
 *
 * <p>In the flow: summaries and derived tables hand over the values of repetitions, a fresh process each, and get
 * medians, intervals, fits and labels back.
 */
@NullMarked
package org.ridgebench.measurements.statistics;

import org.jspecify.annotations.NullMarked;
