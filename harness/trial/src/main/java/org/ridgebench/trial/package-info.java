/**
 * What runs inside the measured process: the trial, the contract of an implementation, phases and the measuring loop.
 *
 * <p>In the flow: the runner writes a {@link org.ridgebench.trial.TrialFile}, {@link org.ridgebench.trial.TrialMain}
 * reads it in a fresh process and leaves samples, phases, weights and the answer beside it. Needs nothing but the JDK.
 */
@NullMarked
package org.ridgebench.trial;

import org.jspecify.annotations.NullMarked;
