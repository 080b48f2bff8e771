package org.ridgebench.images.sources;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.ridgebench.images.pictures.UnreadableException;
import org.ridgebench.images.sources.ArchiveTree.Kind;
import org.ridgebench.ridge.images.DatasetException;

/** A tar archive with a folder for each class, gzipped or not; read twice from front to back. */
final class TarSource implements PictureSource {
    private final Path file;
    private final List<Integer> numbers = new ArrayList<>();

    TarSource(Path file) {
        this.file = file;
    }

    @Override
    public String description() {
        return "archive " + file.getFileName();
    }

    @Override
    public Listing list() {
        ArchiveTree tree = new ArchiveTree();
        numbers.clear();
        try (TarArchiveInputStream tar = open()) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                tree.add(entry.getName(), kind(entry));
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
        return tree.listing(numbers);
    }

    private static Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Kind.LINK;
        }
        if (entry.isDirectory()) {
            return Kind.FOLDER;
        }
        return entry.isFile() && !entry.isCharacterDevice() && !entry.isBlockDevice() && !entry.isFIFO()
                ? Kind.FILE
                : Kind.OTHER;
    }

    @Override
    public void read(BitSet wanted, Receiver receiver) throws IOException {
        try (TarArchiveInputStream tar = open()) {
            int number = -1;
            for (int index = wanted.nextSetBit(0); index >= 0; index = wanted.nextSetBit(index + 1)) {
                TarArchiveEntry entry;
                do {
                    entry = requireNonNull(tar.getNextEntry(), "the archive has changed");
                    number++;
                } while (number < numbers.get(index));
                receiver.reserve(Math.min(entry.getSize(), BytesContent.MOST_BYTES));
                receiver.take(index, content(tar));
            }
        }
    }

    private static Content content(InputStream in) throws IOException {
        try {
            return BytesContent.of(in);
        } catch (UnreadableException e) {
            return BytesContent.unreadable(e);
        }
    }

    private TarArchiveInputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        boolean gzipped = !String.valueOf(file.getFileName()).endsWith(".tar");
        try {
            return new TarArchiveInputStream(gzipped ? unpacked(raw) : raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpacked(InputStream gzipped) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(gzipped)
                .setDecompressConcatenated(true)
                .get();
    }

    static DatasetException damaged(Path file, Exception cause) {
        return new DatasetException(file, "damaged archive: " + cause.getMessage() + ". Pack or fetch it again.");
    }

    @Override
    public void close() {
        // Open only while it is read.
    }
}
