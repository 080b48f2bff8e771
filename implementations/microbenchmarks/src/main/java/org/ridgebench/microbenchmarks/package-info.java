/**
 * JMH benchmarks of single kernels, solvers and of validation, beside the peak of the core that they ran on.
 *
 * <p>Not part of any trial: they say where the time of a trial goes.
 */
@NullMarked
package org.ridgebench.microbenchmarks;

import org.jspecify.annotations.NullMarked;
