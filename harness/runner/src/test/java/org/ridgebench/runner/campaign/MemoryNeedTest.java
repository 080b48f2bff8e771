package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.LambdaGrid;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Problem;
import org.ridgebench.trial.Source;
import org.ridgebench.trial.Trial;

class MemoryNeedTest {
    private static final ImageShape HANDS = new ImageShape(2400, 6, Source.MEMORY);
    private static final ImageShape LARGE = new ImageShape(10_000, 1000, Source.MEMORY);

    @TempDir
    private Path folder;

    @Test
    void mnistNeedsTheLeast() {
        assertThat(mebibytes(ImageShape.UNKNOWN, 60_000, new Parallelism.Threads(8)))
                .isEqualTo(512);
    }

    @Test
    void everyThreadSolvesForALambdaOfItsOwn() {
        assertThat(mebibytes(HANDS, 16_000, new Parallelism.Serial())).isEqualTo(512);
        assertThat(mebibytes(HANDS, 16_000, new Parallelism.Threads(8)))
                .isEqualTo(768)
                .isEqualTo(mebibytes(HANDS, 16_000, new Parallelism.Ranks(1, 8)) - 128);
    }

    @Test
    void tenThousandPixelsNeedGigabytes() {
        // 160 MB of rows, 400 MB each for statistics and normal equations, 800 MB for a factor, 2.4 GB of weights for
        // ten λs; 1.6 times as much, and 64 MB.
        assertThat(mebibytes(LARGE, 16_000, new Parallelism.Serial())).isEqualTo(6528);
    }

    @Test
    void rowsInFilesAreNotHeld() {
        ImageShape files = new ImageShape(784, 10, Source.FILES);
        assertThat(mebibytes(files, 2_000_000, new Parallelism.Threads(2))).isEqualTo(512);
        assertThat(mebibytes(ImageShape.UNKNOWN, 2_000_000, new Parallelism.Threads(2)))
                .isGreaterThan(2048);
    }

    @Test
    void anyProcessesHaveAsMuch() {
        Trial trial = trial(folder, 1000, new Parallelism.Ranks(4, 2));
        assertThat(MemoryNeed.of(trial, HANDS).processes()).isEqualTo(4);
    }

    @Test
    void theLastArgumentCounts() {
        assertThat(MemoryNeed.given(List.of("-Xmx512m", "-Xlog", "-Xmx2g"))).hasValue(2048);
        assertThat(MemoryNeed.given(List.of("-Xmx{heap}"))).isEmpty();
        assertThat(MemoryNeed.given(List.of())).isEmpty();
    }

    @Test
    void aShapeIsReadFromHeadersAndLabels() throws IOException {
        write("train-images-idx3-ubyte.gz", 0x0803, 3, 40, 60);
        try (DataOutputStream out = new DataOutputStream(gzip("train-labels-idx1-short.gz"))) {
            out.writeInt(0x0B01);
            out.writeInt(3);
            out.writeShort(5);
            out.writeShort(999);
            out.writeShort(0);
        }
        assertThat(ImageShape.of(new Dataset("x", folder))).isEqualTo(new ImageShape(2400, 1000, Source.MEMORY));
        assertThat(ImageShape.of(new Dataset("x", Path.of("/nowhere")))).isEqualTo(ImageShape.UNKNOWN);
        assertThat(ImageShape.of(new Dataset("x", "s3a://our-lab/x"))).isEqualTo(ImageShape.UNKNOWN);
        Files.writeString(folder.resolve("records.properties"), "height=2\nwidth=3\nclasses=4\n");
        assertThat(ImageShape.of(new Dataset("x", folder))).isEqualTo(new ImageShape(6, 4, Source.FILES));
    }

    private void write(String name, int... header) throws IOException {
        try (DataOutputStream out = new DataOutputStream(gzip(name))) {
            for (int value : header) {
                out.writeInt(value);
            }
        }
    }

    private OutputStream gzip(String name) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)));
    }

    private int mebibytes(ImageShape shape, int samples, Parallelism parallelism) {
        return MemoryNeed.of(trial(folder, samples, parallelism), shape).mebibytes();
    }

    private static Trial trial(Path folder, int samples, Parallelism parallelism) {
        Problem problem = new Problem(new Dataset("d", folder), samples, LambdaGrid.DEFAULT, "exact", "cholesky", 0);
        return new Trial("any", problem, parallelism);
    }
}
