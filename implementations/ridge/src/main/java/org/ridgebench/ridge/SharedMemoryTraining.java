package org.ridgebench.ridge;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.ImageSource;
import org.ridgebench.ridge.kernels.Kernel;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.scoring.Validation;
import org.ridgebench.ridge.solvers.Solver;
import org.ridgebench.ridge.solvers.Solvers;
import org.ridgebench.ridge.statistics.NormalEquations;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Phase;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;

/**
 * One training run, ready to be repeated: bytes and labels are on the heap, and the workers wait. Of record files nothing
 * is on the heap; every fit reads them.
 */
public final class SharedMemoryTraining implements AutoCloseable {
    private final ImageFolder folder;
    private final ImageSource images;
    private final Kernel kernel;
    private final Solver solver;
    private final double[] lambdas;
    private final Workers workers;
    private @Nullable Statistics statistics;

    private SharedMemoryTraining(Problem problem, ImageFolder folder, ImageSource images, Workers workers) {
        this.folder = folder;
        this.images = images;
        this.kernel = Kernels.named(problem.kernel());
        this.solver = Solvers.named(problem.solver());
        this.lambdas = problem.lambdas().values();
        this.workers = workers;
    }

    /**
     * Reads the data, or looks whether its files are whole.
     *
     * @param workers that the run may use; closed with it
     */
    public static SharedMemoryTraining prepare(Problem problem, Workers workers, Phases phases) {
        ImageFolder folder = new ImageFolder(problem.dataset().directory());
        ImageSource images = phases.call(Phase.LOAD, () -> load(folder, problem.samples()));
        return new SharedMemoryTraining(problem, folder, images, workers);
    }

    private static ImageSource load(ImageFolder folder, int samples) {
        try {
            return folder.source(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From bytes to the chosen λ and its weights. */
    public Fit fit(Phases phases) {
        int training = images.trainingRows();
        Statistics trained =
                phases.call(Phase.GRAM, () -> new StatisticsPass(kernel, workers).over(images, 0, training));
        statistics = trained;
        List<double[]> weights = phases.call(
                Phase.SOLVE, () -> Solvers.solve(solver, NormalEquations.of(trained, workers), lambdas, workers));
        double[] accuracies = phases.call(Phase.VALIDATE, () -> validate(trained, weights));
        int best = Fit.indexOfBest(accuracies);
        return new Fit(images.features(), images.classes(), weights.get(best), lambdas, accuracies, best);
    }

    private double[] validate(Statistics trained, List<double[]> weights) {
        int training = images.trainingRows();
        int[] correct = new Validation(workers).correct(images, training, images.rows(), trained.mean(), weights);
        return Validation.accuracies(correct, images.rows() - training);
    }

    /** Scores the test images, names the statistics, says what ran. */
    public Evaluation evaluate(Fit fit) throws IOException {
        Statistics trained = requireNonNull(statistics, "evaluated before the first fit");
        Optional<ImageSource> test = folder.test(images);
        OptionalDouble testAccuracy = test.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(testAccuracy(test.get(), trained, fit.weights()));
        return new Evaluation(
                testAccuracy,
                trained.sha256(),
                kernel.variant(),
                solver.variant(),
                images.source(),
                images.repeatsRows());
    }

    private double testAccuracy(ImageSource test, Statistics trained, double[] weights) {
        int[] correct = new Validation(workers).correct(test, 0, test.rows(), trained.mean(), List.of(weights));
        return Validation.accuracies(correct, test.rows())[0];
    }

    @Override
    public void close() {
        workers.close();
    }
}
