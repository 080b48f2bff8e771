package org.ridgebench.ridge.images;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.ridgebench.trial.Sha256;

/**
 * Writes images and their labels as two gzipped IDX files, row by row.
 *
 * <p>What is in the files is the same everywhere; how it is compressed is up to the JDK's zlib. So there is a SHA-256 of
 * what is in them beside that of the files.
 */
public final class IdxWriter implements AutoCloseable {
    private static final String GZIPPED = ".gz";
    private static final int BUFFER = 1 << 16;

    private final String imagesName;
    private final String labelsName;
    private final int classes;
    private final MessageDigest imagesDigest = Sha256.digest();
    private final MessageDigest labelsDigest = Sha256.digest();
    private final DataOutputStream images;
    private final DataOutputStream labels;

    /**
     * Begins both files.
     *
     * @param part {@link ImageFolder#TRAINING} or {@link ImageFolder#TEST}
     * @param rows how many there will be
     */
    public IdxWriter(Path folder, String part, int rows, int height, int width, int classes) throws IOException {
        this.imagesName = ImageFolder.imagesName(part);
        this.labelsName = ImageFolder.labelsName(part, classes);
        this.classes = classes;
        this.images = open(folder.resolve(imagesName + GZIPPED), imagesDigest);
        this.labels = open(folder.resolve(labelsName + GZIPPED), labelsDigest);
        images.writeInt(IdxFile.IMAGES);
        images.writeInt(rows);
        images.writeInt(height);
        images.writeInt(width);
        labels.writeInt(Images.labelBytes(classes) == 1 ? IdxFile.LABELS : IdxFile.WIDE_LABELS);
        labels.writeInt(rows);
    }

    private static DataOutputStream open(Path file, MessageDigest digest) throws IOException {
        OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(file), BUFFER);
        return new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(compressed, digest), BUFFER));
    }

    /** Writes a row. */
    public void write(byte[] pixels, int label) throws IOException {
        images.write(pixels);
        byte[] packed = new byte[Images.labelBytes(classes)];
        Images.putLabel(packed, 0, classes, label);
        labels.write(packed);
    }

    /**
     * Ends both files.
     *
     * @return the SHA-256 of what is in each, by the file's name without its ending
     */
    public Map<String, String> finish() throws IOException {
        close();
        Map<String, String> sums = new LinkedHashMap<>();
        sums.put(imagesName, Sha256.hex(imagesDigest.digest()));
        sums.put(labelsName, Sha256.hex(labelsDigest.digest()));
        return sums;
    }

    @Override
    public void close() throws IOException {
        images.close();
        labels.close();
    }
}
