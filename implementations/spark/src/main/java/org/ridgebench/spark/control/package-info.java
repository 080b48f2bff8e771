/** What the processes of one run say to each other beside Spark: a line down, a few words up. */
@NullMarked
package org.ridgebench.spark.control;

import org.jspecify.annotations.NullMarked;
