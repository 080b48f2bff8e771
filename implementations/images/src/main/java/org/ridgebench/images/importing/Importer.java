package org.ridgebench.images.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgebench.images.sources.Listing;
import org.ridgebench.images.sources.PictureSource;
import org.ridgebench.images.sources.Skip;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.WholeFolder;

/** Makes a data set of a source of pictures. */
public final class Importer {
    /** Labels are integers of 16 bits at the most. */
    private static final int MOST_CLASSES = 32_768;

    private final PictureSource source;
    private final ImportOptions options;
    private final WholeFolder target;
    private final Progress progress;

    /** @param target the folder to be */
    public Importer(PictureSource source, ImportOptions options, WholeFolder target, Progress progress) {
        this.source = source;
        this.options = options;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Makes it. To be called once.
     *
     * @return what became of the pictures
     * @throws DatasetException if there is nothing to learn from, or anything was skipped that must not be
     */
    public Outcome make() throws IOException {
        Outcome[] outcome = new Outcome[1];
        target.make(folder -> outcome[0] = write(folder));
        return outcome[0];
    }

    private Outcome write(Path folder) throws IOException {
        Listing listing = source.list();
        requireClasses(listing.classes());
        try (DecodedRows rows = new DecodedRows(folder, source.description(), listing)) {
            Decoding.decode(source, wanted(listing), options, rows, target, progress);
            rows.skipDuplicates();
            Labels labels = Labels.of(listing, rows.rows());
            List<Skip> skips = labels.withEmptyClasses(rows.skips());
            requireClasses(labels.names());
            if (options.strict() && !skips.isEmpty()) {
                throw new SkippedException(source.description(), skips);
            }
            Split split = Split.of(rows.rows(), listing.entries()::get, options);
            Card card = new DataFiles(folder, rows, labels, target).write(source, options, split, skips);
            return new Outcome(card, skips);
        }
    }

    /** All of them, or as many as asked for, drawn by the seed. */
    private BitSet wanted(Listing listing) {
        List<Integer> all = IntStream.range(0, listing.entries().size()).boxed().toList();
        BitSet wanted = new BitSet();
        Split.shuffled(all, options.seed()).stream()
                .limit(options.limit().orElse(Integer.MAX_VALUE))
                .forEach(wanted::set);
        return wanted;
    }

    private void requireClasses(List<String> names) {
        if (names.isEmpty()) {
            throw new DatasetException(
                    source.description(),
                    "pictures of at least two classes expected, got none. Put those of each class into a folder of"
                            + " its own.");
        }
        if (names.size() == 1) {
            throw new DatasetException(
                    source.description(),
                    "pictures of at least two classes expected, got one class, '" + names.get(0)
                            + "'. Put those of each class into a folder of its own.");
        }
        if (names.size() > MOST_CLASSES) {
            throw new DatasetException(
                    source.description(), "at most " + MOST_CLASSES + " classes expected, got " + names.size() + ".");
        }
    }

    /**
     * What was made.
     *
     * @param skips what did not become a row
     */
    public record Outcome(Card card, List<Skip> skips) {
        public Outcome {
            skips = List.copyOf(skips);
        }

        /** {@code skipped 3: 2 damaged picture, 1 not a picture}. */
        public String skipsText() {
            return SkippedException.text(skips);
        }
    }
}
