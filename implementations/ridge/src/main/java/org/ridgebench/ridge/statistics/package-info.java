/**
 * Sufficient statistics: integers, and therefore the same whatever the order and the split of the work.
 *
 * <p>In the flow: {@link org.ridgebench.ridge.statistics.StatisticsPass} makes them from images by a kernel, the
 * solvers read them as centred {@link org.ridgebench.ridge.statistics.NormalEquations}.
 */
@NullMarked
package org.ridgebench.ridge.statistics;

import org.jspecify.annotations.NullMarked;
