package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One IDX file, plain or gzipped, read from front to back. Nothing in its header is believed before it is checked.
 *
 * <p>Source of the format: http://yann.lecun.com/exdb/mnist (big-endian magic number, sizes, then unsigned bytes).
 */
final class IdxFile implements AutoCloseable {
    /** Unsigned bytes in three dimensions: images, rows, columns. */
    static final int IMAGES = 0x0803;
    /** Unsigned bytes in one dimension. */
    static final int LABELS = 0x0801;
    /** Integers of 16 bits in one dimension: labels of more than 256 classes. */
    static final int WIDE_LABELS = 0x0B01;

    /** Deflate's limit (RFC 1951): a match of 258 bytes takes at least two bits. */
    private static final long MOST_BYTES_PER_COMPRESSED_BYTE = 1032;

    /** JVMs refuse arrays of the very last lengths. */
    private static final int MOST_ARRAY_BYTES = Integer.MAX_VALUE - 8;

    private final Path file;
    private final int magic;
    private final DataInputStream in;
    private final long mostBytes;
    private final long[] sizes;

    private IdxFile(Path file, int magic) throws IOException {
        this.file = file;
        this.magic = magic;
        boolean compressed = isCompressed(file);
        this.mostBytes = Files.size(file) * (compressed ? MOST_BYTES_PER_COMPRESSED_BYTE : 1);
        this.in = open(file, compressed);
        try {
            this.sizes = header();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @param magic {@link #IMAGES}, {@link #LABELS} or {@link #WIDE_LABELS}
     * @throws DatasetException if it is not such a file
     */
    static IdxFile open(Path file, int magic) throws IOException {
        return new IdxFile(file, magic);
    }

    Path file() {
        return file;
    }

    /** How many images or labels the header promises. */
    long items() {
        return sizes[0];
    }

    /** Bytes of one item: 1 or 2 for a label, rows × columns for an image. */
    long itemBytes() {
        if (sizes.length == 1) {
            return magic == WIDE_LABELS ? 2 : 1;
        }
        return sizes[1] * sizes[2];
    }

    /** Pixels of an image from top to bottom. */
    int height() {
        return (int) sizes[1];
    }

    /** Pixels of an image from left to right. */
    int width() {
        return (int) sizes[2];
    }

    /** The next {@code count} items. */
    byte[] read(int count) throws IOException {
        long length = count * itemBytes();
        if (length > mostBytes) {
            throw truncated("at most " + mostBytes + " bytes");
        }
        if (length > MOST_ARRAY_BYTES) {
            throw new DatasetException(
                    file,
                    "at most " + MOST_ARRAY_BYTES + " bytes at once expected, got " + length + ". Use fewer samples.");
        }
        byte[] bytes = new byte[(int) length];
        int got = fill(bytes);
        if (got < length) {
            throw truncated(got + " bytes");
        }
        return bytes;
    }

    /** Fills as much as there is; says how much. */
    private int fill(byte[] bytes) throws IOException {
        int got = 0;
        try {
            for (int length = 0; length >= 0 && got < bytes.length; got += Math.max(0, length)) {
                length = in.read(bytes, got, bytes.length - got);
            }
        } catch (EOFException e) {
            // Gzipped data that just ends; a plain file that ends says -1.
            return got;
        } catch (ZipException e) {
            throw new DatasetException(file, "damaged: " + e.getMessage() + ". Fetch the file again.", e);
        }
        return got;
    }

    private long[] header() throws IOException {
        try {
            int actual = in.readInt();
            if (actual != magic) {
                throw new DatasetException(
                        file,
                        String.format("magic number 0x%08x expected, got 0x%08x. ", magic, actual)
                                + "Give an IDX file of " + (magic == IMAGES ? "images." : "labels."));
            }
            long[] read = new long[magic & 0xFF];
            for (int i = 0; i < read.length; i++) {
                read[i] = Integer.toUnsignedLong(in.readInt());
            }
            return read;
        } catch (EOFException e) {
            throw new DatasetException(file, "ends within its header. Fetch the file again.", e);
        }
    }

    private DatasetException truncated(String got) {
        return new DatasetException(
                file,
                "truncated: its header promises " + items() + " items of " + itemBytes() + " bytes, got " + got
                        + ". Fetch the file again.");
    }

    private static boolean isCompressed(Path file) {
        return requireNonNull(file.getFileName()).toString().endsWith(".gz");
    }

    private static DataInputStream open(Path file, boolean compressed) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (!compressed) {
            return new DataInputStream(raw);
        }
        try {
            return new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
        } catch (ZipException | EOFException e) {
            raw.close();
            throw new DatasetException(file, "is not gzipped data, though its name says so. Fetch the file again.", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
