/** Master, workers and executors of a cluster that lives as long as one trial. */
@NullMarked
package org.ridgebench.spark.daemon;

import org.jspecify.annotations.NullMarked;
