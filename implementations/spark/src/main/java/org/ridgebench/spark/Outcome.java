package org.ridgebench.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.RecordBlock;
import org.ridgebench.ridge.images.RecordSet;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.spark.cluster.Cluster;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;

/** Looks at an answer outside every clock, on the driver. */
final class Outcome {
    private final Problem problem;
    private final Cluster cluster;
    private final Source source;

    Outcome(Problem problem, Cluster cluster, Source source) {
        this.problem = problem;
        this.cluster = cluster;
        this.source = source;
    }

    /** Of an implementation whose kernel and solver run on executors. */
    Evaluation ofExecutors(Statistics statistics, Fit fit) throws IOException {
        String kernel = problem.kernel();
        String solver = problem.solver();
        List<String> variants = cluster.context()
                .parallelize(List.of(0), 1)
                .map(task -> List.of(
                        Kernels.named(kernel).variant(), Solvers.named(solver).variant()))
                .first();
        return of(statistics, fit, variants.get(0), variants.get(1));
    }

    /** Of an implementation whose kernel and solver run in the driver. */
    Evaluation ofDriver(Statistics statistics, Fit fit) throws IOException {
        return of(
                statistics,
                fit,
                Kernels.named(problem.kernel()).variant(),
                Solvers.named(problem.solver()).variant());
    }

    private Evaluation of(Statistics statistics, Fit fit, String kernelVariant, String solverVariant)
            throws IOException {
        Classifier classifier = new Classifier(statistics.mean(), new double[][] {fit.weights()});
        Dataset dataset = problem.dataset();
        Optional<RowFiles> files = RowFiles.holds(dataset)
                ? Optional.of(RowFiles.of(dataset, cluster.context().getConf()))
                : Optional.empty();
        return new Evaluation(
                files.isPresent()
                        ? testAccuracy(files.get(), classifier)
                        : testAccuracy(new ImageFolder(dataset.directory()), fit, classifier),
                statistics.sha256(),
                kernelVariant,
                solverVariant,
                source,
                files.filter(found -> found.card().repeatsRows(problem.samples()))
                        .isPresent());
    }

    private static OptionalDouble testAccuracy(ImageFolder folder, Fit fit, Classifier classifier) throws IOException {
        Images shape = new Images(new byte[0], new byte[0], fit.features(), fit.classes());
        Optional<ImageSource> test = folder.test(shape);
        if (test.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rows = test.get().rows();
        return OptionalDouble.of(Validation.accuracies(classifier.correct(test.get(), 0, rows), rows)[0]);
    }

    private static OptionalDouble testAccuracy(RowFiles files, Classifier classifier) {
        Optional<RecordSet> test = files.card().testImages();
        if (test.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rows = test.get().rows();
        List<RecordBlock> blocks = test.get().blocks(0, rows, RowBlocks.MOST_BLOCK_BYTES);
        int[] correct = Scores.correct(blocks.stream().map(files::read).iterator(), classifier);
        return OptionalDouble.of(Validation.accuracies(correct, rows)[0]);
    }
}
