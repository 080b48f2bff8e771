/**
 * The classifier on ranks: the report's model-parallel and data-parallel programs, and an exact one in between.
 *
 * <p>In the flow: {@link org.ridgebench.mpi.launch.MpiRun} starts the ranks, each runs one of the implementations of
 * this package on its side of the {@link org.ridgebench.mpi.messages.Messages}, and rank 0 writes.
 */
@NullMarked
package org.ridgebench.mpi;

import org.jspecify.annotations.NullMarked;
