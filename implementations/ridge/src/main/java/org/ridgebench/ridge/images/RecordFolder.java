package org.ridgebench.ridge.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A data set of record files in a folder of this machine. */
final class RecordFolder {
    private final RecordCard card;

    private RecordFolder(RecordCard card) {
        this.card = card;
    }

    /** The card of a folder that holds record files, not IDX files. */
    static Optional<Path> card(Path folder) {
        Path card = folder.resolve(RecordCard.NAME);
        return Files.isRegularFile(card) ? Optional.of(card) : Optional.empty();
    }

    /**
     * Reads the card, and looks whether every file that it speaks of is there and as long as it must be.
     *
     * @throws DatasetException if not
     */
    static RecordFolder open(Path folder) throws IOException {
        RecordCard card;
        try (InputStream in = Files.newInputStream(folder.resolve(RecordCard.NAME))) {
            card = RecordCard.read(folder.toString(), in);
        }
        requireWhole(card.training());
        requireWhole(card.test());
        return new RecordFolder(card);
    }

    private static void requireWhole(RecordSet set) throws IOException {
        for (RecordBlock part : set.parts()) {
            Path file = Path.of(part.file());
            if (!Files.isRegularFile(file)) {
                throw new DatasetException(file, "no such file. " + CardKeys.ADVICE);
            }
            part.requireWholeFile(Files.size(file));
        }
    }

    /** The first training rows. */
    ImageSource training(int samples) {
        return new RecordImages(card.training(samples), card.repeatsRows(samples));
    }

    /** The official test images, if there are any. */
    Optional<ImageSource> test() {
        return card.testImages().map(set -> new RecordImages(set, false));
    }
}
