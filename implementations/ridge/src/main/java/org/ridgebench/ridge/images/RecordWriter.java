package org.ridgebench.ridge.images;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.trial.Sha256;

/** Writes the files of one set of records, block by block. */
final class RecordWriter {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final RecordSet set;
    private final RepeatedRows rows;
    private final Progress progress;
    private int written;

    private RecordWriter(RecordSet set, RepeatedRows rows, Progress progress) {
        this.set = set;
        this.rows = rows;
        this.progress = progress;
    }

    /** Is told how far the writing is, and may end it by an exception. */
    @FunctionalInterface
    interface Progress {
        void written(int rows) throws IOException;
    }

    /**
     * Writes all files.
     *
     * @param rows what they hold
     * @return the SHA-256 of each file
     */
    static List<String> write(RecordSet set, RepeatedRows rows, Progress progress) throws IOException {
        return new RecordWriter(set, rows, progress).write();
    }

    private List<String> write() throws IOException {
        Files.createDirectories(Path.of(set.folder()));
        List<String> sums = new ArrayList<>();
        for (RecordBlock part : set.parts()) {
            MessageDigest digest = Sha256.digest();
            try (OutputStream file = Files.newOutputStream(Path.of(part.file()));
                    OutputStream out = new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER)) {
                write(part, out);
            }
            sums.add(Sha256.hex(digest.digest()));
        }
        return sums;
    }

    private void write(RecordBlock part, OutputStream out) throws IOException {
        int labelBytes = Images.labelBytes(set.classes());
        int most = RecordSet.rowsWithin(BLOCK_BYTES, set.recordBytes());
        for (int left = part.rows(); left > 0; ) {
            Images block = rows.next(Math.min(most, left), set.classes());
            for (int row = 0; row < block.rows(); row++) {
                out.write(block.labels(), row * labelBytes, labelBytes);
                out.write(block.pixels(), row * set.features(), set.features());
            }
            left -= block.rows();
            written += block.rows();
            progress.written(written);
        }
    }
}
