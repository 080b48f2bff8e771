package org.ridgebench.images.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ridgebench.images.pictures.Picture;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.pictures.UnreadableException;
import org.ridgebench.images.sources.Content;
import org.ridgebench.images.sources.PictureSource;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.WholeFolder;

/**
 * Decodes pictures by all cores. Of the heap, a quarter holds files of archives that wait, and three eighths what is
 * decoded: more threads or larger pictures wait for each other instead of running out of it.
 */
final class Decoding implements PictureSource.Receiver {
    private static final int TASKS_PER_THREAD = 2;

    private final ImportOptions options;
    private final DecodedRows rows;
    private final WholeFolder folder;
    private final Progress progress;
    private final int all;
    private final HeapBudget held = new HeapBudget(heapEighths(2));
    private final HeapBudget decoded = new HeapBudget(heapEighths(3));
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ThreadPoolExecutor threads;
    private final AtomicReference<String> first = new AtomicReference<>("");
    /** For the next content. Of the thread that reads the source alone. */
    private long reserved;

    private Decoding(ImportOptions options, DecodedRows rows, WholeFolder folder, Progress progress, int all) {
        this.options = options;
        this.rows = rows;
        this.folder = folder;
        this.progress = progress;
        this.all = all;
        int count = Runtime.getRuntime().availableProcessors();
        // Whoever reads the source lends a hand where the others do not keep up.
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(TASKS_PER_THREAD * count),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static long heapEighths(int eighths) {
        return Runtime.getRuntime().maxMemory() / 8 * eighths;
    }

    /**
     * Decodes pictures into rows.
     *
     * @param wanted by their index in the listing
     * @throws DatasetException if they are of several sizes and none is asked for
     */
    static void decode(
            PictureSource source,
            BitSet wanted,
            ImportOptions options,
            DecodedRows rows,
            WholeFolder folder,
            Progress progress)
            throws IOException {
        Decoding decoding = new Decoding(options, rows, folder, progress, wanted.cardinality());
        if (options.size().isPresent()) {
            rows.begin(options.size().get());
        }
        try {
            source.read(wanted, decoding);
        } finally {
            decoding.finish();
        }
        decoding.throwFailure();
    }

    @Override
    public void reserve(long bytes) throws IOException {
        held.take(bytes);
        reserved = bytes;
    }

    @Override
    public void take(int index, Content content) throws IOException {
        folder.requireWanted();
        throwFailure();
        if (rows.size().isEmpty()) {
            settleSize(index, content);
        }
        long bytes = reserved;
        reserved = 0;
        threads.execute(() -> decode(index, content, bytes));
    }

    /** The first picture that can be read says how large the rows are. */
    private void settleSize(int index, Content content) throws IOException {
        Size size;
        try (Picture picture = content.open(mostAtOnce())) {
            size = picture.size();
        } catch (UnreadableException e) {
            return; // It is skipped, with this reason, when it is decoded.
        }
        first.set(rows.name(index));
        rows.begin(size);
    }

    private void decode(int index, Content content, long heldBytes) {
        try {
            if (failure.get() == null) {
                folder.requireWanted();
                rows.add(index, content.sha256(), pixels(index, content));
            }
        } catch (UnreadableException e) {
            rows.skip(index, e.reason(), requireNonNull(e.getMessage()));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failure.compareAndSet(null, e);
        } finally {
            held.giveBack(heldBytes);
            progress.done(done.incrementAndGet(), all);
        }
    }

    private byte[] pixels(int index, Content content) throws IOException {
        try (Picture picture = content.open(mostAtOnce())) {
            Size size = rows.size().orElse(picture.size());
            requireSameSize(index, picture.size(), size);
            long bytes = picture.heapBytes() + content.openingBytes();
            decoded.take(bytes);
            try {
                return options.conversion().pixels(picture, size);
            } finally {
                decoded.giveBack(bytes);
            }
        }
    }

    /** Of one picture; two fit the budget side by side. */
    private static long mostAtOnce() {
        return heapEighths(3) / 2;
    }

    private void requireSameSize(int index, Size size, Size common) {
        if (options.size().isEmpty() && !size.equals(common)) {
            throw new DatasetException(
                    rows.source(),
                    "pictures of one size expected where no --size is given, got " + common + " (" + first.get()
                            + ") and " + size + " (" + rows.name(index) + "). Give --size WIDTHxHEIGHT.");
        }
    }

    private void finish() throws IOException {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                Optional.ofNullable(failure.get())
                        .ifPresent(ended -> threads.getQueue().clear());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("given up");
        }
    }

    private void throwFailure() throws IOException {
        Throwable thrown = failure.get();
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof OutOfMemoryError) {
            throw new DatasetException(
                    rows.source(), "out of memory (" + thrown.getMessage() + "). Give fewer cores, or more heap.");
        }
    }
}
