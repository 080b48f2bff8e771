/** What programs need that start the processes of one trial: ranks, or Spark's. */
@NullMarked
package org.ridgebench.trial.launch;

import org.jspecify.annotations.NullMarked;
