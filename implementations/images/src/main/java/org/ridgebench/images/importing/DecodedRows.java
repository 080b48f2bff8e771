package org.ridgebench.images.importing;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.sources.Listing;
import org.ridgebench.images.sources.Skip;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.WholeFolder;

/** What became of the pictures of a listing: rows, or skips. Several threads may add to it. */
final class DecodedRows implements Closeable {
    private static final String NAME = "rows.unsorted";

    private final Path folder;
    private final String source;
    private final Listing listing;
    private final @Nullable String[] sums;
    private final @Nullable Skip[] skips;
    private @Nullable RowFile file;
    private volatile @Nullable Size size;

    /**
     * @param folder that the rows may be written to for the time being
     * @param source where the pictures come from, for messages
     */
    DecodedRows(Path folder, String source, Listing listing) {
        this.folder = folder;
        this.source = source;
        this.listing = listing;
        this.sums = new String[listing.entries().size()];
        this.skips = new Skip[listing.entries().size()];
    }

    /**
     * Settles the size of all rows. To be called once, before any is added.
     *
     * @throws DatasetException if it is more than anybody can learn from
     */
    void begin(Size common) throws IOException {
        if (common.pixels() > ImageFolder.MOST_FEATURES) {
            throw new DatasetException(
                    source,
                    "rows of at most " + ImageFolder.MOST_FEATURES + " pixels expected, got " + common + " = "
                            + common.pixels() + ". Give --size WIDTHxHEIGHT.");
        }
        WholeFolder.requireRoom(folder, 2 * common.pixels() * sums.length);
        file = new RowFile(folder.resolve(NAME), (int) common.pixels());
        size = common;
    }

    /** Where the pictures come from, for messages. */
    String source() {
        return source;
    }

    /** A picture's name, for messages. */
    String name(int index) {
        return listing.entries().get(index).name();
    }

    Optional<Size> size() {
        return Optional.ofNullable(size);
    }

    void add(int index, String sha256, byte[] pixels) throws IOException {
        requireNonNull(file, "begun").write(index, pixels);
        sums[index] = sha256;
    }

    void skip(int index, Reason reason, String detail) {
        skips[index] = new Skip(name(index), reason, detail);
    }

    /** Skips all but the first of equal contents: no row may be learned from and tested with. */
    void skipDuplicates() {
        Map<String, Integer> first = new HashMap<>();
        for (int index = 0; index < sums.length; index++) {
            String sum = sums[index];
            Integer other = sum == null ? null : first.putIfAbsent(sum, index);
            if (other != null) {
                sums[index] = null;
                skip(index, Reason.DUPLICATE, "the same as " + name(other));
            }
        }
    }

    /** Which pictures became rows, in the order of the source. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int index = 0; index < sums.length; index++) {
            if (sums[index] != null) {
                rows.add(index);
            }
        }
        return rows;
    }

    byte[] pixels(int index) throws IOException {
        return requireNonNull(file, "begun").read(index);
    }

    /** What did not, in the order of the source. */
    List<Skip> skips() {
        List<Skip> all = new ArrayList<>(listing.skips());
        for (Skip skip : skips) {
            if (skip != null) {
                all.add(skip);
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
