/**
 * Our {@code mpirun}: starts ranks as processes, brings them together, and ends them all when one fails.
 *
 * <p>In the flow: the runner starts {@link org.ridgebench.mpi.launch.MpiRun} as the command of a trial.
 */
@NullMarked
package org.ridgebench.mpi.launch;

import org.jspecify.annotations.NullMarked;
