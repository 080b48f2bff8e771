/** The threads of one process, and how tasks are dealt out to them. Statistics, solvers and scoring run on these. */
@NullMarked
package org.ridgebench.ridge.workers;

import org.jspecify.annotations.NullMarked;
