/**
 * Messages between ranks, and what is built from them: sums and broadcasts.
 *
 * <p>Knows no library: what carries the messages is a {@link org.ridgebench.mpi.messages.Transport}.
 */
@NullMarked
package org.ridgebench.mpi.messages;

import org.jspecify.annotations.NullMarked;
