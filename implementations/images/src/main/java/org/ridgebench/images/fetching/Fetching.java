package org.ridgebench.images.fetching;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.ridgebench.ridge.images.Checksums;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.IdxRows;
import org.ridgebench.ridge.images.ImageFolder;

/**
 * Brings the files of a data set into a folder. They come into a folder beside it, which becomes it when all are there
 * and verified; a run that was ended goes on there.
 *
 * <p>Sums that are not known are recorded at the first fetch and checked ever after, by whoever reads the files.
 */
public final class Fetching {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KnownDataset known;
    private final Path target;
    private final Path unfinished;
    private final Consumer<String> say;

    /** @param say is told, in a line, what is being done */
    public Fetching(KnownDataset known, Path target, Consumer<String> say) {
        this.known = known;
        this.target = target.toAbsolutePath().normalize();
        this.unfinished = this.target.resolveSibling("." + this.target.getFileName() + ".fetching");
        this.say = say;
    }

    /**
     * Fetches what is missing or damaged.
     *
     * @throws DatasetException if it cannot be had, in a line that says what to do
     */
    public void fetch() throws IOException {
        boolean there = Files.isDirectory(target);
        Path folder = there ? target : unfinished;
        Files.createDirectories(folder);
        for (String name : KnownDataset.FILES) {
            bring(folder, name);
        }
        Checksums.write(folder, KnownDataset.FILES);
        try {
            requireRows(folder);
        } catch (DatasetException e) {
            if (!there) {
                forget(folder);
            }
            throw e;
        }
        if (!there) {
            Files.move(unfinished, target, ATOMIC_MOVE);
        }
        say.accept(target.getFileName() + ": " + known.title() + ", all files are there and verified");
    }

    private void bring(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file) && trouble(folder, name, file).isEmpty()) {
            return;
        }
        Path part = folder.resolve(name + ".part");
        get(name, part);
        Optional<String> trouble = trouble(folder, name, part);
        if (trouble.isPresent()) {
            Files.delete(part);
            throw new DatasetException(
                    known.base() + name, trouble.get() + ". Fetch it again, or give another place by --from.");
        }
        Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void get(String name, Path part) throws IOException {
        say.accept("fetching " + known.base() + name);
        if (!known.base().matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
            Path there = Path.of(known.base(), name);
            if (!Files.isRegularFile(there)) {
                throw new DatasetException(there, "no such file. Name a folder that has the four files of MNIST.");
            }
            Files.copy(there, part, REPLACE_EXISTING);
            return;
        }
        try {
            new Download(URI.create(known.base() + name), part, PATIENCE).complete();
        } catch (DatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new DatasetException(
                    known.base() + name,
                    "cannot be fetched (" + e + "). Check the network and run this again, it goes on where it was;"
                            + " or copy the four files and give their folder by --from.");
        }
    }

    /** What is wrong with a file, if anything is. */
    private Optional<String> trouble(Path folder, String name, Path file) throws IOException {
        String unpacked = Checksums.unpackedName(name);
        Optional<String> recorded = Checksums.recorded(folder, unpacked);
        String expected = recorded.orElseGet(() -> known.sha256().getOrDefault(unpacked, ""));
        try {
            String actual = Checksums.unpackedDigest(file);
            return expected.isEmpty() || actual.equals(expected)
                    ? Optional.empty()
                    : Optional.of("SHA-256 " + expected + " expected of what is in it, got " + actual);
        } catch (ZipException | EOFException e) {
            return Optional.of("gzipped data expected, got something else (" + e.getMessage() + ")");
        }
    }

    /** Nothing of it is taken for right by the next run. */
    private static void forget(Path folder) throws IOException {
        Files.delete(folder.resolve(Checksums.NAME));
        for (String name : KnownDataset.FILES) {
            Files.delete(folder.resolve(name));
        }
    }

    /** Sums are recorded of what really is a data set, not of a page that says that there is none. */
    private static void requireRows(Path folder) throws IOException {
        ImageFolder images = new ImageFolder(folder);
        for (String part : new String[] {ImageFolder.TRAINING, ImageFolder.TEST}) {
            try (IdxRows rows = images.open(part)) {
                while (rows.left() > 0) {
                    rows.next(Math.min(1000, rows.left()), rows.classes());
                }
            }
        }
    }
}
