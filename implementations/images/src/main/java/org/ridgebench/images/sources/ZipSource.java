package org.ridgebench.images.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ridgebench.images.pictures.Picture;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.pictures.UnreadableException;
import org.ridgebench.images.sources.ArchiveTree.Kind;

/** A zip archive with a folder for each class. */
final class ZipSource implements PictureSource {
    private final Path file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> all;
    private final List<Integer> numbers = new ArrayList<>();

    private ZipSource(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        this.all = Collections.list(zip.getEntries());
    }

    static ZipSource open(Path file) throws IOException {
        try {
            return new ZipSource(file, ZipFile.builder().setPath(file).get());
        } catch (IOException | RuntimeException e) {
            throw TarSource.damaged(file, e);
        }
    }

    @Override
    public String description() {
        return "archive " + file.getFileName();
    }

    @Override
    public Listing list() {
        ArchiveTree tree = new ArchiveTree();
        numbers.clear();
        all.forEach(entry -> tree.add(entry.getName(), kind(entry)));
        return tree.listing(numbers);
    }

    private static Kind kind(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Kind.LINK;
        }
        return entry.isDirectory() ? Kind.FOLDER : Kind.FILE;
    }

    @Override
    public void read(BitSet wanted, Receiver receiver) throws IOException {
        for (int index = wanted.nextSetBit(0); index >= 0; index = wanted.nextSetBit(index + 1)) {
            ZipArchiveEntry entry = all.get(numbers.get(index));
            Packed packed = new Packed(entry);
            receiver.reserve(packed.openingBytes());
            receiver.take(index, packed);
        }
    }

    /** A file of the archive; unpacked by whoever decodes it. */
    private final class Packed implements Content {
        private final ZipArchiveEntry entry;
        private byte[] bytes = {};

        Packed(ZipArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String sha256() throws IOException {
            return unpacked().sha256();
        }

        @Override
        public long openingBytes() {
            return Math.max(0, Math.min(entry.getSize(), BytesContent.MOST_BYTES));
        }

        @Override
        public Picture open(long mostHeapBytes) throws IOException {
            return unpacked().open(mostHeapBytes);
        }

        private BytesContent unpacked() throws IOException {
            if (bytes.length == 0) {
                bytes = read();
            }
            return new BytesContent(bytes);
        }

        private byte[] read() throws IOException {
            if (!zip.canReadEntryData(entry)) {
                throw new UnreadableException(Reason.DAMAGED, "packed or encrypted in a way that is not known here");
            }
            if (entry.getSize() > BytesContent.MOST_BYTES) {
                throw BytesContent.tooLarge();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                // One byte more than promised: a length that is a lie must not cost more than it says.
                byte[] read = in.readNBytes((int) entry.getSize() + 1);
                if (read.length != entry.getSize()) {
                    throw new UnreadableException(
                            Reason.DAMAGED, entry.getSize() + " bytes promised by the archive, got another number");
                }
                return read;
            } catch (UnreadableException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw new UnreadableException(Reason.DAMAGED, "in the archive: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
