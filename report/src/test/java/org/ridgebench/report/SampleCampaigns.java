package org.ridgebench.report;

import static org.ridgebench.measurements.MeasuredCampaign.added;
import static org.ridgebench.measurements.MeasuredCampaign.answer;
import static org.ridgebench.measurements.MeasuredCampaign.circumstances;
import static org.ridgebench.measurements.MeasuredCampaign.excluded;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ridgebench.measurements.Calibration;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.MeasuredCampaign;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.Trials;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.CorePeak;
import org.ridgebench.trial.Trial;

/** Campaigns as the experiments of this project make them, with times from a formula. */
public final class SampleCampaigns {
    private static final int REPETITIONS = 6;

    private SampleCampaigns() {}

    /** Sizes x cores of threads beside two serial kernels; eight threads are too many for the machine. */
    public static MeasuredCampaign threads(Path results) throws IOException {
        int[] sizes = {1_000, 5_000, 10_000, 20_000, 60_000};
        int[] cores = {1, 2, 3, 4, 6, 8};
        List<TrialRow> rows = new ArrayList<>();
        for (int size : sizes) {
            rows.add(requested(Trials.serial(size, "naive")));
            rows.add(requested(Trials.serial(size, "exact"), Role.REFERENCE));
            for (int count : cores) {
                rows.add(requested(Trials.threads(size, count), count == 1 ? Role.BASE : Role.REQUESTED));
            }
            rows.add(excluded(Trials.threads(size, 16), "16 cores asked, the machine has 6"));
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "02-threads", rows);
        Random random = new Random(1);
        for (int size : sizes) {
            double one = 2e-5 * size + 0.01;
            measure(campaign, Trials.serial(size, "naive"), 9 * one, random);
            measure(campaign, Trials.serial(size, "exact"), one * 0.97, random);
            for (int count : cores) {
                double seconds = one * (0.06 + 0.94 / count + 0.01 * count) * (size == 20_000 && count == 2 ? 0.85 : 1);
                if (size == 60_000 && count == 3) {
                    campaign.failed(Trials.threads(size, 3), 137, "Killed, \"out\" of <memory>\nsecond line");
                } else if (size == 10_000 && count == 4) {
                    campaign.completed(
                            Trials.threads(size, 4), circumstances(), answer(Trials.threads(size, 4), "5", "e"), 0.001);
                } else if (count > 6) {
                    for (int i = 0; i < REPETITIONS; i++) {
                        Trial trial = Trials.threads(size, count);
                        campaign.completed(
                                trial, circumstances(Mark.OVERSUBSCRIBED), answer(trial), noisy(seconds * 1.3, random));
                    }
                } else {
                    measure(campaign, Trials.threads(size, count), seconds, random);
                }
            }
        }
        return campaign;
    }

    /** Like a first try on two cores: three sizes, one repetition each. */
    public static MeasuredCampaign quick(Path results, int repetitions) throws IOException {
        int[] sizes = {1_000, 2_000, 5_000};
        List<TrialRow> rows = new ArrayList<>();
        for (int size : sizes) {
            rows.add(requested(Trials.serial(size, "naive")));
            rows.add(requested(Trials.serial(size, "exact"), Role.REFERENCE));
            rows.add(requested(Trials.threads(size, 1), Role.BASE));
            rows.add(requested(Trials.threads(size, 2)));
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "01-quick", rows);
        Random random = new Random(2);
        for (int i = 0; i < repetitions; i++) {
            for (int size : sizes) {
                double one = 1e-5 * size + 0.02;
                campaign.completed(Trials.serial(size, "naive"), noisy(20 * one, random));
                campaign.completed(Trials.serial(size, "exact"), noisy(one, random));
                campaign.completed(Trials.threads(size, 1), noisy(one * 1.02, random));
                campaign.completed(Trials.threads(size, 2), noisy(one * 0.56, random));
            }
        }
        return campaign;
    }

    /** A problem that grows with its cores, and its runs on one core. */
    public static MeasuredCampaign scaled(Path results) throws IOException {
        List<TrialRow> rows = new ArrayList<>();
        int[] cores = {1, 2, 4, 8};
        for (int perCore : new int[] {500, 1000}) {
            for (int count : cores) {
                rows.add(added(Trials.threads(perCore * count, count), Role.SCALED));
            }
        }
        for (int size : new int[] {500, 1000, 2000, 4000, 8000}) {
            rows.add(added(Trials.serial(size), Role.REFERENCE));
            if (size > 1000) {
                rows.add(added(Trials.threads(size, 1), Role.BASE));
            }
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "scaled", rows);
        Random random = new Random(3);
        for (TrialRow row : rows) {
            int size = row.samples();
            int count = row.cores();
            measure(campaign, trial(row), (1e-5 * size + 0.001) * (0.05 + 0.95 / count), random);
        }
        return campaign;
    }

    /** The same fit under three clocks, at two sizes. */
    public static MeasuredCampaign timers(Path results) throws IOException {
        List<TrialRow> rows = new ArrayList<>();
        for (int size : new int[] {1_000, 5_000}) {
            rows.add(added(Trials.serial(size), Role.REFERENCE));
            for (String timer : List.of("jmh", "jmh-fork", "loop")) {
                rows.add(requested(Trials.timedBy(timer, size)));
            }
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "timers", rows);
        Random random = new Random(4);
        for (int size : new int[] {1_000, 5_000}) {
            measure(campaign, Trials.serial(size), 2e-5 * size, random);
            for (String timer : List.of("jmh", "jmh-fork", "loop")) {
                measure(campaign, Trials.timedBy(timer, size), 2e-5 * size, random);
            }
        }
        return campaign;
    }

    /** Every kernel at one size. */
    public static MeasuredCampaign kernels(Path results) throws IOException {
        List<String> kernels = List.of("naive", "tiled", "ejml", "blas", "exact");
        List<TrialRow> rows = new ArrayList<>();
        kernels.forEach(kernel -> rows.add(
                kernel.equals("exact")
                        ? requested(Trials.serial(20_000, kernel), Role.REFERENCE)
                        : requested(Trials.serial(20_000, kernel))));
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "kernels", rows);
        Random random = new Random(5);
        double seconds = 10;
        for (String kernel : kernels) {
            measure(campaign, Trials.serial(20_000, kernel), seconds, random);
            seconds /= 2.7;
        }
        return campaign;
    }

    /** Threads that follow the Universal Scalability Law, on a machine whose peak is known. */
    public static MeasuredCampaign laws(Path results) throws IOException {
        int[] cores = {1, 2, 3, 4, 6, 8, 12, 16};
        List<TrialRow> rows = new ArrayList<>(List.of(requested(Trials.serial(60_000), Role.REFERENCE)));
        for (int count : cores) {
            rows.add(requested(Trials.threads(60_000, count)));
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "laws", rows);
        Random random = new Random(8);
        measure(campaign, Trials.serial(60_000), 9.5, random);
        for (int p : cores) {
            measure(campaign, Trials.threads(60_000, p), 10 * (1 + 0.04 * (p - 1) + 0.004 * p * (p - 1)) / p, random);
        }
        campaign.withWeights(Trials.threads(60_000, 1), 784, 10);
        campaign.folder()
                .add(new Calibration(
                        MeasuredCampaign.ENVIRONMENT.hash(), MeasuredCampaign.STARTED, new CorePeak(72.5, 36, 8)));
        return campaign;
    }

    /** Ranks x threads beside threads alone: more curves than there are colours. */
    public static MeasuredCampaign hybrids(Path results) throws IOException {
        List<TrialRow> rows = new ArrayList<>();
        for (int size : new int[] {1_000, 10_000, 60_000}) {
            rows.add(requested(Trials.serial(size), Role.REFERENCE));
            for (int threads : new int[] {1, 2, 4, 8}) {
                rows.add(requested(Trials.threads(size, threads)));
                for (int ranks : new int[] {1, 2, 4, 8}) {
                    rows.add(requested(Trials.ranks(size, ranks, threads)));
                }
            }
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "hybrids", rows);
        Random random = new Random(6);
        for (TrialRow row : rows) {
            Trial trial = trial(row);
            double one = 2e-5 * row.samples() + 0.01;
            double messages = row.factor("ranks").isEmpty() ? 0 : 0.002 * Integer.parseInt(row.factor("ranks"));
            measure(campaign, trial, one * (0.05 + 0.95 / row.cores()) + messages, random);
        }
        return campaign;
    }

    /** The report's sizes and more, on executors: the inner and the outer loop use more of their heap the more images there are. */
    public static MeasuredCampaign spark(Path results) throws IOException {
        int[] sizes = {1_000, 11_000, 21_000, 60_000};
        List<String> implementations = List.of("spark-inner", "spark-outer", "spark-gram");
        List<TrialRow> rows = new ArrayList<>();
        for (int size : sizes) {
            rows.add(requested(Trials.serial(size), Role.REFERENCE));
            rows.add(added(Trials.serialByInverse(size), Role.REFERENCE));
            for (String implementation : implementations) {
                for (int executors : new int[] {1, 2, 4}) {
                    rows.add(requested(Trials.executors(implementation, size, executors)));
                }
            }
        }
        MeasuredCampaign campaign = MeasuredCampaign.create(results, "06-spark", rows);
        Random random = new Random(7);
        for (int size : sizes) {
            double one = 2e-5 * size + 0.2;
            measure(campaign, Trials.serial(size), one, random);
            measure(campaign, Trials.serialByInverse(size), one * 1.6, random);
            for (String implementation : implementations) {
                for (int executors : new int[] {1, 2, 4}) {
                    double slower = implementation.equals("spark-inner") ? 9 : 1.1;
                    double again = implementation.equals("spark-outer") ? 10 : 1;
                    double images = implementation.equals("spark-gram") ? 0 : 0.006 * size;
                    for (int i = 0; i < 2; i++) {
                        campaign.onExecutors(
                                Trials.executors(implementation, size, executors),
                                noisy((one - 0.2) * again / executors + 0.2 * slower + 0.3, random),
                                Math.round((130 + images + 20 * random.nextDouble()) * (1 << 20)));
                    }
                }
            }
        }
        Trial recovered = Trials.executors("spark-gram", 60_000, 2);
        return campaign.completed(recovered, circumstances(Mark.RECOVERED), repeated(answer(recovered), 2), 30);
    }

    private static Answer repeated(Answer answer, int tasks) {
        return new Answer(
                answer.bestLambda(),
                answer.accuracies(),
                answer.validationAccuracy(),
                answer.weightsSha256(),
                answer.distinctWeights(),
                answer.evaluation(),
                answer.prepareNanos(),
                answer.endToEndNanos(),
                answer.coresGiven(),
                answer.peakMemoryBytes(),
                tasks);
    }

    private static Trial trial(TrialRow row) {
        if (row.implementation().equals("serial")) {
            return Trials.serial(row.samples());
        }
        int threads = Integer.parseInt(row.factor("threads"));
        return row.factor("ranks").isEmpty()
                ? Trials.threads(row.samples(), threads)
                : Trials.ranks(row.samples(), Integer.parseInt(row.factor("ranks")), threads);
    }

    private static void measure(MeasuredCampaign campaign, Trial trial, double seconds, Random random)
            throws IOException {
        for (int i = 0; i < REPETITIONS; i++) {
            campaign.completed(trial, noisy(seconds, random));
        }
    }

    private static double noisy(double seconds, Random random) {
        return seconds * (1 + 0.08 * random.nextDouble() * random.nextDouble());
    }

    /** To look at: writes every sample campaign and its report below the given folder. */
    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments[0]);
        List<MeasuredCampaign> campaigns = List.of(
                threads(results.resolve("a")),
                quick(results.resolve("b"), 1),
                quick(results.resolve("c"), 3),
                scaled(results.resolve("d")),
                timers(results.resolve("e")),
                kernels(results.resolve("f")),
                hybrids(results.resolve("g")),
                laws(results.resolve("i")),
                spark(results.resolve("h")));
        for (MeasuredCampaign campaign : campaigns) {
            int code = ReportMain.run(List.of(campaign.folder().path().toString()), System.out, System.err);
            System.out.println(code);
        }
    }
}
