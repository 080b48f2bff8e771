package org.ridgebench.ridge.images;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    private static final long GRACE_SECONDS = 10;

    private final Path source;
    private final Path target;
    private final Progress progress;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean abandoned;

    /**
     * @param source a folder of IDX files
     * @param target the folder to be
     * @param progress is told again and again how many training rows are written
     */
    RecordMaker(Path source, Path target, Progress progress) {
        this.source = source.toAbsolutePath().normalize();
        this.target = target.toAbsolutePath().normalize();
        this.progress = progress;
    }

    /**
     * Makes the data set. To be called once.
     *
     * @param rows how many training rows it gets
     * @throws DatasetException if the source is damaged, or the target is there already or has too little room
     */
    void make(int rows) throws IOException {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new DatasetException(target, "is there already. Name another folder, or delete this one.");
            }
            Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
            try {
                // Of a maker that was killed.
                delete(unfinished);
                write(unfinished, rows);
                Files.move(unfinished, target, ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
        } finally {
            over.countDown();
        }
    }

    /**
     * Ends what another thread makes, with nothing left behind.
     *
     * @return whether it has ended; after a while nobody waits any longer
     */
    boolean abandon() throws InterruptedException {
        abandoned = true;
        return over.await(GRACE_SECONDS, TimeUnit.SECONDS);
    }

    private void write(Path folder, int rows) throws IOException {
        ImageFolder images = new ImageFolder(source);
        try (RepeatedRows repeated = new RepeatedRows(() -> images.open(ImageFolder.TRAINING))) {
            IdxRows files = repeated.files();
            RecordSet planned = new RecordSet(
                    folder + "/" + RecordCard.TRAINING,
                    rows,
                    RecordSet.rowsWithin(PART_BYTES, files.features()),
                    files.features(),
                    files.classes(),
                    List.of());
            Files.createDirectories(folder);
            requireRoom(folder, planned);
            RecordSet training = planned.withSha256(RecordWriter.write(planned, repeated, this::written));
            RecordSet test = writeTest(folder + "/" + RecordCard.TEST, images, planned);
            RecordCard card =
                    new RecordCard(files.height(), files.width(), training, test, origin(images, files, rows));
            WholeFile.write(folder.resolve(RecordCard.NAME), card.text());
        }
    }

    private RecordSet writeTest(String folder, ImageFolder images, RecordSet like) throws IOException {
        int features = like.features();
        int classes = like.classes();
        if (!images.has(ImageFolder.TEST)) {
            return new RecordSet(folder, 0, like.rowsPerPart(), features, classes, List.of());
        }
        try (RepeatedRows rows = new RepeatedRows(() -> images.openTest(features, classes))) {
            RecordSet set =
                    new RecordSet(folder, rows.files().rows(), like.rowsPerPart(), features, classes, List.of());
            return set.withSha256(RecordWriter.write(set, rows, written -> requireWanted()));
        }
    }

    private RecordOrigin origin(ImageFolder images, IdxRows files, int rows) throws IOException {
        String name = String.valueOf(source.getFileName());
        return new RecordOrigin(name, files.rows(), (double) rows / files.rows(), images.sha256());
    }

    private void written(int rows) throws IOException {
        requireWanted();
        progress.written(rows);
    }

    private void requireWanted() throws InterruptedIOException {
        if (abandoned) {
            throw new InterruptedIOException("given up");
        }
    }

    private static void requireRoom(Path folder, RecordSet set) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < set.bytes()) {
            throw new DatasetException(
                    folder,
                    set.bytes() + " bytes expected to be free, got " + room + ". Name a folder on another disk.");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
