/** The classifier on one thread: the reference that every exact implementation must agree with, bit by bit. */
@NullMarked
package org.ridgebench.serial;

import org.jspecify.annotations.NullMarked;
