/**
 * The command line: the only place of the runner that reads the environment, writes to the standard streams and ends
 * the process.
 */
@NullMarked
package org.ridgebench.runner.cli;

import org.jspecify.annotations.NullMarked;
