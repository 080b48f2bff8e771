/** Campaigns as research objects: one file that holds all that is needed to look at a campaign and to run it again. */
@NullMarked
package org.ridgebench.runner.pack;

import org.jspecify.annotations.NullMarked;
