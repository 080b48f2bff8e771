/**
 * The line between a rank and {@link org.ridgebench.mpi.launch.MpiRun}: proves the run's secret, carries the
 * rendezvous, and tells each end when the other is gone.
 */
@NullMarked
package org.ridgebench.mpi.control;

import org.jspecify.annotations.NullMarked;
