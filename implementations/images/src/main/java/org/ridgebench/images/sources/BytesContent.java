package org.ridgebench.images.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.ridgebench.images.pictures.EncodedPicture;
import org.ridgebench.images.pictures.Picture;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.pictures.UnreadableException;
import org.ridgebench.trial.Sha256;

/** A file of an archive, in memory. */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record BytesContent(byte[] bytes) implements Content {
    /** Of a file in an archive, which is held as a whole. */
    static final int MOST_BYTES = 128 << 20;

    /** Reads a file of an archive, whatever length the archive promises. */
    static BytesContent of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return new BytesContent(bytes);
    }

    static UnreadableException tooLarge() {
        return new UnreadableException(
                Reason.FILE_TOO_LARGE, "more than " + MOST_BYTES + " bytes, unpack the archive and import the folder");
    }

    @Override
    public String sha256() {
        return Sha256.of(bytes);
    }

    /** The decoder keeps a copy of what it has read. */
    @Override
    public long openingBytes() {
        return bytes.length;
    }

    @Override
    public Picture open(long mostHeapBytes) throws IOException {
        return EncodedPicture.open(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), mostHeapBytes);
    }

    /** A content that turned out to be unusable before it was opened. */
    static Content unreadable(UnreadableException failure) {
        return new Content() {
            @Override
            public String sha256() throws IOException {
                throw failure;
            }

            @Override
            public Picture open(long mostHeapBytes) throws IOException {
                throw failure;
            }
        };
    }
}
