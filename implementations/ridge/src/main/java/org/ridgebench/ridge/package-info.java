/**
 * The whole training run on the threads of one process: statistics, solves, validation, choice.
 *
 * <p>Implementations that spread over processes take the pieces from the packages below instead.
 */
@NullMarked
package org.ridgebench.ridge;

import org.jspecify.annotations.NullMarked;
