package org.ridgebench.microbenchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.kernels.Kernels;
import org.ridgebench.ridge.statistics.Statistics;
import org.ridgebench.ridge.statistics.StatisticsPass;
import org.ridgebench.ridge.workers.Workers;

/** The images that benchmarks share. */
@State(Scope.Benchmark)
public class BenchmarkData {
    static final String NO_ZEROS = "no-zeros";

    @Param("experiments/data/mnist")
    private String folder = "";

    @Param("20000")
    private int samples;

    /** As they are, or of the same size with every pixel random from 1 to 255. */
    @Param({"as-is", NO_ZEROS})
    private String pixels = "";

    private Images images = new Images(new byte[1], new byte[1], 1, 1);

    /** Reads the images, with the lifeline held already. */
    @Setup
    public void read(ForkLifeline lifeline) throws IOException {
        Images read = new ImageFolder(Path.of(folder)).training(samples);
        images = pixels.equals(NO_ZEROS) ? withoutZeros(read) : read;
    }

    private static Images withoutZeros(Images like) {
        Random random = new Random(1);
        byte[] drawn = new byte[like.pixels().length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (byte) (1 + random.nextInt(255));
        }
        return new Images(drawn, like.labels(), like.features(), like.classes());
    }

    Images images() {
        return images;
    }

    /** The statistics of the training rows. */
    Statistics statistics() {
        try (Workers workers = Workers.caller()) {
            return new StatisticsPass(Kernels.named("exact"), workers).over(images, 0, images.trainingRows());
        }
    }
}
