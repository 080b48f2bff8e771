package org.ridgebench.ridge.images;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Images for tests: drawn by fixed seeds, and written as the files that users have. */
public final class Specimens {
    private Specimens() {}

    /**
     * Random images whose pixels depend a little on their class.
     *
     * @param zeros share of the pixels that are 0
     */
    public static Images random(int rows, int features, int classes, double zeros, long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[rows];
        byte[] pixels = new byte[rows * features];
        for (int row = 0; row < rows; row++) {
            labels[row] = (byte) random.nextInt(classes);
            for (int j = 0; j < features; j++) {
                boolean bright = j % classes == labels[row];
                int value = 1 + random.nextInt(bright ? 255 : 120);
                pixels[row * features + j] = random.nextDouble() < zeros ? 0 : (byte) value;
            }
        }
        return new Images(pixels, labels, features, classes);
    }

    /** Images in which every pixel has one value. */
    public static Images constant(int rows, int features, int value) {
        byte[] pixels = new byte[rows * features];
        java.util.Arrays.fill(pixels, (byte) value);
        return new Images(pixels, new byte[rows], features, 1);
    }

    /** The first training images of MNIST. */
    public static Images mnist(int samples) {
        try {
            return new ImageFolder(mnistFolder()).training(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path mnistFolder() {
        return Path.of(System.getProperty("ridgebench.data"), "mnist");
    }

    /** Writes a training file of images one pixel high, and its labels. */
    public static void writeTraining(Path folder, Images images) throws IOException {
        write(folder.resolve("train-images-idx3-ubyte"), 0x0803, images.pixels(), images.rows(), 1, images.features());
        write(folder.resolve("train-labels-idx1-ubyte"), 0x0801, images.labels(), images.rows());
    }

    /**
     * Makes a data set of record files.
     *
     * @param source a folder of IDX files
     * @param target the folder to be
     */
    public static void makeRecords(Path source, int rows, Path target) throws IOException {
        new RecordMaker(source, target, written -> {}).make(rows);
    }

    /** Writes an IDX file with whatever header is asked for; gzipped if the name says so. */
    public static void write(Path file, int magic, byte[] data, int... sizes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(magic);
            for (int size : sizes) {
                out.writeInt(size);
            }
            out.write(data);
        }
        try (OutputStream out = file.toString().endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
    }
}
