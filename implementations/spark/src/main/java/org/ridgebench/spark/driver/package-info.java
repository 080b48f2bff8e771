/** Spark's driver: waits for executors, measures on them, and writes what was found. */
@NullMarked
package org.ridgebench.spark.driver;

import org.jspecify.annotations.NullMarked;
