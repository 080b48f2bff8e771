/**
 * Campaigns as jobs of Slurm: the script that is handed over, and what becomes of it.
 *
 * <p>In the flow: looks at campaigns from outside only. What measures is the same run as anywhere, inside the allocation.
 */
@NullMarked
package org.ridgebench.runner.slurm;

import org.jspecify.annotations.NullMarked;
