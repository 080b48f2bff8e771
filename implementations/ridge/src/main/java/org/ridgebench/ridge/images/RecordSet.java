package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Images as records of fixed length, in order over the files of one folder: {@code part-00000.bin} and on.
 *
 * @param folder where its files are: a path, or a URI of any file system
 * @param rows n
 * @param rowsPerPart records of every file but the last, which has what is left
 * @param features d
 * @param classes k
 * @param sha256 of every file; empty as long as that is not known
 */
public record RecordSet(String folder, int rows, int rowsPerPart, int features, int classes, List<String> sha256) {
    /** A block of so many rows or a multiple of it fills a kernel's. */
    private static final int EVEN_ROWS = 256;

    public RecordSet {
        requireNonNull(folder, "folder");
        sha256 = List.copyOf(sha256);
        if (rows < 0 || rowsPerPart < 1) {
            throw new IllegalArgumentException(folder + ": " + rows + " rows, " + rowsPerPart + " to a part");
        }
    }

    /** How many records to put together so that they take no more than so many bytes; at least one. */
    static int rowsWithin(int bytes, int recordBytes) {
        int rows = Math.max(1, bytes / recordBytes);
        return rows < EVEN_ROWS ? rows : rows / EVEN_ROWS * EVEN_ROWS;
    }

    /** The same images, only the first of them. */
    RecordSet first(int fewer) {
        return new RecordSet(folder, fewer, rowsPerPart, features, classes, sha256);
    }

    /** The same images, and what is known of their files. */
    RecordSet withSha256(List<String> sums) {
        return new RecordSet(folder, rows, rowsPerPart, features, classes, sums);
    }

    int recordBytes() {
        return RecordBlock.recordBytes(features, classes);
    }

    long bytes() {
        return (long) rows * recordBytes();
    }

    /** All files, each as one block. */
    public List<RecordBlock> parts() {
        return cut(0, rows, rowsPerPart);
    }

    /**
     * A range of rows in order, in blocks that end where a file ends or sooner.
     *
     * @param from the first row
     * @param to after the last row
     * @param mostBytes that a block may have, unless a single record has more
     */
    public List<RecordBlock> blocks(int from, int to, int mostBytes) {
        if (from < 0 || from > to || to > rows) {
            throw new IllegalArgumentException("rows within 0 to " + rows + " expected, got " + from + " to " + to);
        }
        return cut(from, to, rowsWithin(mostBytes, recordBytes()));
    }

    private List<RecordBlock> cut(int from, int to, int mostRows) {
        List<RecordBlock> blocks = new ArrayList<>();
        for (int row = from; row < to; row += blocks.get(blocks.size() - 1).rows()) {
            int part = row / rowsPerPart;
            int first = row % rowsPerPart;
            int count = Math.min(Math.min(mostRows, rowsPerPart - first), to - row);
            long position = (long) first * recordBytes();
            blocks.add(new RecordBlock(folder + "/" + partName(part), position, count, features, classes));
        }
        return blocks;
    }

    /** How many files there are. */
    int partCount() {
        return (int) (((long) rows + rowsPerPart - 1) / rowsPerPart);
    }

    static String partName(int part) {
        return String.format(Locale.ROOT, "part-%05d.bin", part);
    }
}
