package org.ridgebench.ridge.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Makes a data set of record files. */
public final class RecordsMain {
    private static final int REFUSED = 2;
    private static final String USAGE = "usage: RecordsMain SOURCE ROWS TARGET";

    private final int rows;
    private long lastNanos = System.nanoTime();

    private RecordsMain(int rows) {
        this.rows = rows;
    }

    /**
     * Arguments: the folder of a data set of IDX files, the number of rows, the folder to be. stderr: how far it is.
     * Exit code 2: refused, with one line that says why.
     */
    public static void main(String[] arguments) {
        if (arguments.length != 3 || !arguments[1].matches("[1-9][0-9]{0,8}")) {
            refuse(USAGE);
        }
        RecordsMain main = new RecordsMain(Integer.parseInt(arguments[1]));
        try {
            main.make(Path.of(arguments[0]), Path.of(arguments[2]));
        } catch (DatasetException e) {
            refuse(requireNonNull(e.getMessage()));
        } catch (InterruptedIOException e) {
            // The process is ending already, and knows why.
        } catch (IOException e) {
            refuse("records: " + e);
        }
    }

    private void make(Path source, Path target) throws IOException {
        RecordMaker maker = new RecordMaker(source, target, this::show);
        maker.folder()
                .abandonWithThisProcess(
                        System.getenv(),
                        () -> System.err.println("records: ended in the middle. The next run sweeps up what is left."));
        maker.make(rows);
    }

    /** A line a second, and one at the end. */
    private void show(int written) {
        long now = System.nanoTime();
        if (written == rows || now - lastNanos >= TimeUnit.SECONDS.toNanos(1)) {
            System.err.println("records: " + written + " of " + rows + " rows");
            lastNanos = now;
        }
    }

    private static void refuse(String message) {
        System.err.println(message);
        System.exit(REFUSED);
    }
}
