/**
 * Ways of solving the normal equations for many λs.
 *
 * <p>In the flow: {@link org.ridgebench.ridge.statistics.NormalEquations} in, weights per λ out. The solvers of ours give
 * the same bits on every machine: every element of a result is a chain of fused multiply-adds in one fixed order,
 * whatever the width of the vectors, the size of the blocks and the number of threads. Like the kernels, they work on
 * plain arrays, which they overwrite.
 */
@NullMarked
package org.ridgebench.ridge.solvers;

import org.jspecify.annotations.NullMarked;
