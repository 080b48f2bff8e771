package org.ridgebench.ridge.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ridgebench.ridge.images.RecordWriter.Progress;
import org.ridgebench.trial.WholeFile;

/**
 * Makes a data set of record files from one of IDX files, whose training rows come over and over again.
 *
 * <p>It is written beside the folder that it is to be, and becomes it at the end: nobody sees half of it. Never more than a
 * block of rows is in memory.
 */
final class RecordMaker {
    /** An executor can hold such a file as a whole, and there are enough of them to be dealt out evenly. */
    private static final int PART_BYTES = 16 << 20;

    private final Path source;
    private final WholeFolder folder;
    private final Progress progress;

    /**
     * @param source a folder of IDX files
     * @param target the folder to be
     * @param progress is told again and again how many training rows are written
     */
    RecordMaker(Path source, Path target, Progress progress) {
        this.source = source.toAbsolutePath().normalize();
        this.folder = new WholeFolder(target);
        this.progress = progress;
    }

    /**
     * Makes the data set. To be called once.
     *
     * @param rows how many training rows it gets
     * @throws DatasetException if the source is damaged, or the target is there already or has too little room
     */
    void make(int rows) throws IOException {
        folder.make(unfinished -> write(unfinished, rows));
    }

    /** The folder to be. */
    WholeFolder folder() {
        return folder;
    }

    private void write(Path unfinished, int rows) throws IOException {
        ImageFolder images = new ImageFolder(source);
        try (RepeatedRows repeated = new RepeatedRows(() -> images.open(ImageFolder.TRAINING))) {
            IdxRows files = repeated.files();
            RecordSet planned = new RecordSet(
                    unfinished + "/" + RecordCard.TRAINING,
                    rows,
                    RecordSet.rowsWithin(PART_BYTES, RecordBlock.recordBytes(files.features(), files.classes())),
                    files.features(),
                    files.classes(),
                    List.of());
            WholeFolder.requireRoom(unfinished, planned.bytes());
            RecordSet training = planned.withSha256(RecordWriter.write(planned, repeated, this::written));
            RecordSet test = writeTest(unfinished + "/" + RecordCard.TEST, images, planned);
            RecordCard card =
                    new RecordCard(files.height(), files.width(), training, test, origin(images, files, rows));
            WholeFile.write(unfinished.resolve(RecordCard.NAME), card.text());
        }
    }

    private RecordSet writeTest(String part, ImageFolder images, RecordSet like) throws IOException {
        int features = like.features();
        int classes = like.classes();
        if (!images.has(ImageFolder.TEST)) {
            return new RecordSet(part, 0, like.rowsPerPart(), features, classes, List.of());
        }
        try (RepeatedRows rows = new RepeatedRows(() -> images.openTest(features, classes))) {
            RecordSet set = new RecordSet(part, rows.files().rows(), like.rowsPerPart(), features, classes, List.of());
            return set.withSha256(RecordWriter.write(set, rows, written -> folder.requireWanted()));
        }
    }

    private RecordOrigin origin(ImageFolder images, IdxRows files, int rows) throws IOException {
        String name = String.valueOf(source.getFileName());
        return new RecordOrigin(name, files.rows(), (double) rows / files.rows(), images.sha256());
    }

    private void written(int rows) throws IOException {
        folder.requireWanted();
        progress.written(rows);
    }
}
