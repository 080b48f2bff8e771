package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.RecordBlock;
import org.ridgebench.ridge.images.RecordSet;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;

/**
 * The rows of a trial as {@link SparkGram} works on them: in the executors' memory, or in files that are read whenever
 * they are needed.
 */
record GramRows(
        Problem problem,
        Cluster cluster,
        JavaRDD<Block> training,
        JavaRDD<Block> validation,
        int validationRows,
        int features,
        int classes,
        Source source) {
    /** Files are read at different speeds; with several parts each, no executor waits long for another. */
    private static final int PARTS_PER_SLOT = 4;

    GramRows {
        requireNonNull(problem, "problem");
        requireNonNull(cluster, "cluster");
        requireNonNull(training, "training");
        requireNonNull(validation, "validation");
        requireNonNull(source, "source");
    }

    /**
     * Brings rows from the driver to the executors, or looks where in the files they are.
     *
     * @param start waits for the executors
     */
    static GramRows place(Problem problem, Supplier<Cluster> start, Phases phases) {
        if (RowFiles.holds(problem.dataset())) {
            return inFiles(problem, start.get());
        }
        Images images = phases.call(Phase.LOAD, () -> TrainingRows.load(problem));
        Cluster cluster = start.get();
        return phases.call(Phase.DISTRIBUTE, () -> inMemory(problem, cluster, images));
    }

    private static GramRows inMemory(Problem problem, Cluster cluster, Images images) {
        int trainingRows = images.trainingRows();
        int rows = images.rows();
        return new GramRows(
                problem,
                cluster,
                RowBlocks.place(cluster, images, 0, trainingRows),
                RowBlocks.place(cluster, images, trainingRows, rows),
                rows - trainingRows,
                images.features(),
                images.classes(),
                Source.MEMORY);
    }

    /** The driver holds no row, and no executor more than a block at a time for each of its cores. */
    private static GramRows inFiles(Problem problem, Cluster cluster) {
        RowFiles files = RowFiles.of(problem.dataset(), cluster.context().getConf());
        RecordSet records = files.card().training(problem.samples());
        int rows = records.rows();
        int trainingRows = (int) ((long) rows * ImageSource.TRAINING_TENTHS / 10);
        return new GramRows(
                problem,
                cluster,
                read(cluster, files, records, 0, trainingRows),
                read(cluster, files, records, trainingRows, rows),
                rows - trainingRows,
                records.features(),
                records.classes(),
                Source.FILES);
    }

    private static JavaRDD<Block> read(Cluster cluster, RowFiles files, RecordSet records, int from, int to) {
        List<RecordBlock> blocks = records.blocks(from, to, RowBlocks.MOST_BLOCK_BYTES);
        int parts = Math.max(1, Math.min(blocks.size(), PARTS_PER_SLOT * cluster.slots()));
        return cluster.context().parallelize(blocks, parts).map(files::read);
    }
}
