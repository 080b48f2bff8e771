/**
 * Starts the processes of one Spark trial, and ends them all when one fails.
 *
 * <p>In the flow: the runner starts {@link org.ridgebench.spark.launch.SparkRun} as the command of a trial.
 */
@NullMarked
package org.ridgebench.spark.launch;

import org.jspecify.annotations.NullMarked;
