/** Says whether the Vector API is there. Kernels, solvers and scoring ask before they choose their code path. */
@NullMarked
package org.ridgebench.ridge.vectors;

import org.jspecify.annotations.NullMarked;
