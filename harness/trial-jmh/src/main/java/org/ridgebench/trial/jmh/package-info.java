/**
 * The contract of the trial module with JMH holding the clock, for implementations that live in one JVM.
 *
 * <p>In the flow: {@link org.ridgebench.trial.TrialMain} finds the timers of this package by name.
 */
@NullMarked
package org.ridgebench.trial.jmh;

import org.jspecify.annotations.NullMarked;
