package org.ridgebench.ridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;

/** Training from record files. */
class RecordTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void hasTheBitsOfTheSameRowsInMemory() throws IOException {
        Path records = folder.resolve("mnist-many");
        Specimens.makeRecords(Specimens.mnistFolder(), 3000, records);
        for (int samples : new int[] {2, 1000, 3000}) {
            Answer expected = Answer.of(Specimens.mnistFolder(), samples, "naive", 1);
            for (int threads = 1; threads <= 3; threads++) {
                Answer answer = Answer.of(records, samples, "exact", threads);
                assertThat(answer.fit.weightsSha256()).isEqualTo(expected.fit.weightsSha256());
                assertThat(answer.fit.accuracies()).containsExactly(expected.fit.accuracies());
                assertThat(answer.evaluation.statisticsSha256()).isEqualTo(expected.evaluation.statisticsSha256());
                assertThat(answer.evaluation.testAccuracy()).isEqualTo(expected.evaluation.testAccuracy());
                assertThat(answer.evaluation.source()).isEqualTo(Source.FILES);
            }
            assertThat(expected.evaluation.source()).isEqualTo(Source.MEMORY);
        }
    }

    @Test
    void needsLessMemoryThanTheRows() throws Exception {
        Path records = folder.resolve("mnist-many");
        Specimens.makeRecords(Specimens.mnistFolder(), 100_000, records);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        records.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.exitValue()).as(output).isZero();
            assertThat(output).as("78 MB of rows").contains("fitted 80000 rows");
        } finally {
            process.destroyForcibly();
        }
    }

    /** The program of a process whose heap is half as large as its rows. */
    static final class SmallHeap {
        private SmallHeap() {}

        public static void main(String[] arguments) throws IOException {
            Answer answer = Answer.of(Path.of(arguments[0]), 100_000, "exact", 1);
            System.out.println("fitted 80000 rows, " + answer.fit.weightsSha256());
        }
    }

    private record Answer(Fit fit, Evaluation evaluation) {
        static Answer of(Path folder, int samples, String kernel, int threads) throws IOException {
            Problem problem =
                    new Problem(new Dataset("mnist", folder), samples, LambdaGrid.DEFAULT, kernel, "cholesky", 1);
            try (SharedMemoryTraining training =
                    SharedMemoryTraining.prepare(problem, Workers.ofThreads(threads), new Phases())) {
                Fit fit = training.fit(new Phases());
                return new Answer(fit, training.evaluate(fit));
            }
        }
    }
}
