package org.ridgebench.ridge.images;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgebench.trial.Lifeline;

/**
 * A folder that is either there as a whole or not at all. It is written beside the place where it is to be, and becomes
 * it at the end; what a killed writer left is swept up by the next one.
 */
public final class WholeFolder {
    private static final long GRACE_SECONDS = 10;
    private static final String SUFFIX = ".unfinished";

    private final Path target;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean abandoned;

    /** @param target the folder to be */
    public WholeFolder(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /** Fills a folder. */
    @FunctionalInterface
    public interface Writing {
        void write(Path folder) throws IOException;
    }

    /**
     * Makes the folder. To be called once.
     *
     * @throws DatasetException if it is there already
     */
    public void make(Writing writing) throws IOException {
        try {
            requireFree();
            Files.createDirectories(parent());
            sweep();
            Path unfinished = unfinished(ProcessHandle.current().pid());
            try {
                Files.createDirectory(unfinished);
                writing.write(unfinished);
                // Another process may have been faster.
                requireFree();
                Files.move(unfinished, target, ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
        } finally {
            over.countDown();
        }
    }

    private Path parent() {
        return requireNonNull(target.getParent(), "the root is no folder to be made");
    }

    /** By the number of its process, so that two that make the same folder at once do not take it from each other. */
    private Path unfinished(long process) {
        return target.resolveSibling(prefix() + process + SUFFIX);
    }

    private String prefix() {
        return "." + target.getFileName() + ".";
    }

    /** Deletes what killed makers left. Those of another machine are not seen to live: on shared disks, one at a time. */
    private void sweep() throws IOException {
        try (Stream<Path> all = Files.list(parent())) {
            for (Path path : all.filter(this::isLeftOver).toList()) {
                delete(path);
            }
        }
    }

    private boolean isLeftOver(Path path) {
        String name = String.valueOf(path.getFileName());
        Matcher maker = Pattern.compile(Pattern.quote(prefix()) + "([0-9]{1,18})" + Pattern.quote(SUFFIX))
                .matcher(name);
        return maker.matches() && !isAnother(Long.parseLong(maker.group(1)));
    }

    /** A process that lives and is not this one; this one's number may have been a killed one's. */
    private static boolean isAnother(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Refuses what is there already: nothing of a user's is overwritten. */
    public void requireFree() {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatasetException(target, "is there already. Name another folder, or delete this one.");
        }
    }

    /**
     * Told to end, or left alone by a killed parent: either way this process leaves nothing half-written.
     *
     * @param environment of this process, which says whether its parent holds on to it
     * @param late is run where writing cannot be ended in time
     */
    public void abandonWithThisProcess(Map<String, String> environment, Runnable late) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> abandon(late), "abandon"));
        Lifeline.hold(environment, () -> abandon(late));
    }

    private void abandon(Runnable late) {
        try {
            if (!abandon()) {
                late.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /**
     * To be asked again and again by whoever writes.
     *
     * @throws InterruptedIOException if nobody wants the folder any more
     */
    public void requireWanted() throws InterruptedIOException {
        if (abandoned) {
            throw new InterruptedIOException("given up");
        }
    }

    /** Refuses to begin what will not fit. */
    public static void requireRoom(Path folder, long bytes) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < bytes) {
            throw new DatasetException(
                    folder, bytes + " bytes expected to be free, got " + room + ". Name a folder on another disk.");
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
