package org.ridgebench.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.spark.cluster.Cluster;
import scala.Tuple2;

/** Brings rows from the driver to the executors, where they stay; before the clock. */
final class RowBlocks {
    /** Long enough to keep a kernel busy, short enough for a small heap and for Spark's messages. */
    static final int MOST_BLOCK_BYTES = 1 << 22;

    private RowBlocks() {}

    /**
     * A range of rows, in as many equal parts as tasks run at once, each in the memory of the executor that will work
     * on it.
     *
     * <p>The rows go through a shuffle: tasks of an RDD made straight from the driver's rows would carry them again and
     * again, cached or not. An executor that is lost takes its rows along; Spark then asks the driver for them once more.
     */
    static JavaRDD<Block> place(Cluster cluster, Images images, int from, int to) {
        int parts = cluster.slots();
        List<Tuple2<Integer, Block>> blocks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int first = share(from, to, parts, part);
            int last = share(from, to, parts, part + 1);
            int most = Math.max(1, MOST_BLOCK_BYTES / images.features());
            for (int row = first; row < last; row += most) {
                blocks.add(new Tuple2<>(part, Block.of(images, row, Math.min(last, row + most))));
            }
        }
        JavaRDD<Block> placed = cluster.context()
                .parallelizePairs(blocks, Math.max(1, blocks.size()))
                .partitionBy(new HashPartitioner(parts))
                .values()
                .persist(StorageLevel.MEMORY_AND_DISK());
        placed.count();
        return placed;
    }

    private static int share(int from, int to, int parts, int part) {
        return from + (int) ((long) (to - from) * part / parts);
    }
}
