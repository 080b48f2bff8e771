/** One rank's process: calls its run, meets the other ranks, measures with them; rank 0 writes. */
@NullMarked
package org.ridgebench.mpi.rank;

import org.jspecify.annotations.NullMarked;
