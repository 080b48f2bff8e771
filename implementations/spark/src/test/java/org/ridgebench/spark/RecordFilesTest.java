package org.ridgebench.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.SharedMemoryTraining;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.Specimens;
import org.ridgebench.ridge.workers.Workers;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism.Executors;
import org.ridgebench.trial.Phases;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialRefusedException;

/** Rows that executors read from files themselves. */
@Timeout(300)
class RecordFilesTest {
    private static final int ROWS = 1700;

    @TempDir
    Path folder;

    private Path records;

    @BeforeEach
    void makeRecords() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Specimens.writeTraining(source, Specimens.random(643, 37, 4, 0.6, 1));
        records = folder.resolve("records");
        Specimens.makeRecords(source, ROWS, records);
    }

    @Test
    void haveTheBitsOfOneThread() throws IOException {
        Fit expected = oneThread();
        assertThat(fit(records).weightsSha256()).isEqualTo(expected.weightsSha256());
        assertThat(fit(records).accuracies()).containsExactly(expected.accuracies());
    }

    @Test
    void areReadFromAnyFileSystemThatHadoopKnows() throws IOException {
        assertThat(fit(elsewhere()).weightsSha256()).isEqualTo(oneThread().weightsSha256());
    }

    @Test
    void areForGramAlone() {
        try (InThisProcess outer = new InThisProcess.Outer()) {
            assertThatThrownBy(() -> outer.prepare(trial("spark-outer", here()), new Phases()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("data sets of record files are for serial, threads and spark-gram");
            assertThatThrownBy(() -> outer.prepare(trial("spark-outer", elsewhere()), new Phases()))
                    .isInstanceOf(TrialRefusedException.class)
                    .hasMessageContaining("is read by spark-gram alone");
        }
    }

    @Test
    void aCardIsNotBelieved() throws IOException {
        Files.write(records.resolve("records/part-00000.bin"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> fit(records))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("part-00000");
    }

    private Dataset here() {
        return new Dataset("specimens", records);
    }

    private Dataset elsewhere() {
        return new Dataset("specimens", "file://" + records);
    }

    private Fit oneThread() {
        Problem problem = trial("serial", here()).problem();
        try (SharedMemoryTraining training = SharedMemoryTraining.prepare(problem, Workers.caller(), new Phases())) {
            return training.fit(new Phases());
        }
    }

    private static Fit fit(Path directory) throws IOException {
        return fit(new Dataset("specimens", directory));
    }

    private static Fit fit(Dataset dataset) throws IOException {
        try (InThisProcess gram = new InThisProcess.Gram()) {
            gram.prepare(trial("spark-gram", dataset), new Phases());
            Fit fit = gram.fit(new Phases());
            Evaluation evaluation = gram.evaluate(fit);
            assertThat(evaluation.source()).isEqualTo(Source.FILES);
            assertThat(evaluation.repeatedRows()).isTrue();
            return fit;
        }
    }

    private static Trial trial(String implementation, Dataset dataset) {
        Problem problem = new Problem(dataset, ROWS, LambdaGrid.DEFAULT, "exact", "cholesky", 1);
        return new Trial(implementation, problem, new Executors(1, 3, 512));
    }
}
