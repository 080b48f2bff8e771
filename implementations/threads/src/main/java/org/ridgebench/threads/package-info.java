/** The classifier on a fixed pool of threads of one JVM, the counterpart of the report's OpenMP programs. */
@NullMarked
package org.ridgebench.threads;

import org.jspecify.annotations.NullMarked;
