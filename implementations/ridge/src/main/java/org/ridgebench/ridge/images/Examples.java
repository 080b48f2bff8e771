package org.ridgebench.ridge.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.ridgebench.trial.ExamplesFile;

/** The first few training images of each class, for people to look at. */
final class Examples {
    private static final int MOST_OF_A_CLASS = 8;
    /** Of more classes nobody looks at all. */
    private static final int MOST_CLASSES = 40;

    private static final int MOST_BYTES = 1 << 20;
    private static final int BLOCK_BYTES = 4 << 20;
    /** A class that has not come by then is rare: files larger than memory are not read to their end for it. */
    private static final int MOST_ROWS = 100_000;

    private final ExamplesFile file;
    private final int[] missing;
    private int row;

    private Examples(int height, int width, int classes) {
        file = new ExamplesFile(height, width);
        missing = new int[Math.min(classes, MOST_CLASSES)];
        Arrays.fill(missing, Math.max(1, Math.min(MOST_OF_A_CLASS, MOST_BYTES / (missing.length * height * width))));
    }

    /** Of a data set of IDX files or of record files. */
    static ExamplesFile of(Path folder) throws IOException {
        Optional<Path> card = RecordFolder.card(folder);
        return card.isPresent() ? ofRecords(folder, card.get()) : ofIdx(folder);
    }

    private static ExamplesFile ofIdx(Path folder) throws IOException {
        try (IdxRows rows = new ImageFolder(folder).open(ImageFolder.TRAINING)) {
            Examples examples = new Examples(rows.height(), rows.width(), rows.classes());
            int block = Math.max(1, BLOCK_BYTES / rows.features());
            while (rows.left() > 0 && !examples.areComplete()) {
                examples.take(rows.next(Math.min(block, rows.left()), rows.classes()));
            }
            return examples.file;
        }
    }

    private static ExamplesFile ofRecords(Path folder, Path cardFile) throws IOException {
        RecordCard card;
        try (InputStream in = Files.newInputStream(cardFile)) {
            card = RecordCard.read(folder.toString(), in);
        }
        Examples examples =
                new Examples(card.height(), card.width(), card.training().classes());
        ImageSource images =
                RecordFolder.open(folder).training(Math.min(card.training().rows(), MOST_ROWS));
        images.forEachBlock(0, images.rows(), (block, from, to) -> examples.take(block));
        return examples.file;
    }

    private boolean areComplete() {
        return row >= MOST_ROWS || Arrays.stream(missing).allMatch(count -> count == 0);
    }

    private void take(Images images) {
        int features = images.features();
        for (int i = 0; i < images.rows(); i++, row++) {
            int label = images.label(i);
            if (label < missing.length && missing[label] > 0) {
                missing[label]--;
                file.add(label, row, Arrays.copyOfRange(images.pixels(), i * features, (i + 1) * features));
            }
        }
    }
}
