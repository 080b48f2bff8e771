/**
 * Ways of computing one Gram matrix of bytes. All give the same integers; they differ in time.
 *
 * <p>Kernels break two of the house rules: they work on plain arrays, which they overwrite, and they loop over indices,
 * because anything else costs the very time that is measured here.
 */
@NullMarked
package org.ridgebench.ridge.kernels;

import org.jspecify.annotations.NullMarked;
