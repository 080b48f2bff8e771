/**
 * The classifier on Spark: the report's inner loop and outer loop, and the version whose memory does not grow.
 *
 * <p>In the flow: {@link org.ridgebench.spark.launch.SparkRun} starts a cluster and the driver,
 * {@link org.ridgebench.spark.driver.SparkMain}, which measures one of these on its executors.
 */
@NullMarked
package org.ridgebench.spark;

import org.jspecify.annotations.NullMarked;
