/**
 * MPJ Express behind the types of {@link org.ridgebench.mpi.messages}: the only place that knows its untyped interface,
 * and the only one that a build without it leaves out.
 */
@NullMarked
package org.ridgebench.mpi.express;

import org.jspecify.annotations.NullMarked;
