/**
 * Spark as the implementations see it: the executors given, what is sent to them, and what their tasks say of
 * themselves.
 */
@NullMarked
package org.ridgebench.spark.cluster;

import org.jspecify.annotations.NullMarked;
