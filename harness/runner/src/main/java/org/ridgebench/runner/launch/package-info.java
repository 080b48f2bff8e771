/**
 * Commands for measured processes, and the processes themselves.
 *
 * <p>In the flow: a campaign hands over a trial and gets a {@link org.ridgebench.runner.launch.Command}, a pure function of
 * it; {@link org.ridgebench.runner.launch.Processes} is the only place that starts anything.
 */
@NullMarked
package org.ridgebench.runner.launch;

import org.jspecify.annotations.NullMarked;
