/**
 * Scores images by the weights of many λs at once and counts who is right.
 *
 * <p>Last in the flow: weights per λ in, accuracies out. Works on plain arrays, like the kernels.
 */
@NullMarked
package org.ridgebench.ridge.scoring;

import org.jspecify.annotations.NullMarked;
