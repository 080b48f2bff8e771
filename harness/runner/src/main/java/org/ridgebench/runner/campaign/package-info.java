/**
 * One execution of one experiment: which trials can run here, in which order, and what became of them.
 *
 * <p>In the flow: takes an experiment's trials, has each started as a command, and adds every result to the campaign's
 * folder before the next one starts.
 */
@NullMarked
package org.ridgebench.runner.campaign;

import org.jspecify.annotations.NullMarked;
