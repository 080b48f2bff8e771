package org.ridgebench.runner.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ridgebench.measurements.Shard;

/**
 * Keeps two runners from measuring the same repetitions at once, on one machine or on several that share a file system.
 *
 * <p>A file that is made only where there is none, which says whose it is, and is written again every few seconds: the
 * system's own locks are lost, or wait for ever, on many a network's file system. Whoever finds one that is old, or
 * whose process is gone, takes it over.
 */
public final class CampaignLock implements AutoCloseable {
    private static final String NAME = ".lock";
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** Longer than other hosts may keep the time of a file to themselves. */
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private final Path file;
    private final LockHolder self;
    private final Thread signs;

    private CampaignLock(Path file, LockHolder self) {
        this.file = file;
        this.self = self;
        this.signs = new Thread(this::giveSigns, "signs-of-life");
        signs.setDaemon(true);
        signs.start();
    }

    /**
     * Takes the lock, to hold it until it is closed.
     *
     * @param shard the part of the campaign to be measured, if not all of it
     * @throws IOException if another process holds it, or that of a part that has repetitions of this one
     */
    public static CampaignLock take(Path campaign, Optional<Shard> shard, LockHolder self) throws IOException {
        Path file = campaign.resolve(name(shard));
        removeIfOver(file, self);
        try {
            Files.writeString(file, self.text(), UTF_8, CREATE_NEW, WRITE);
        } catch (FileAlreadyExistsException e) {
            throw taken(campaign, file);
        }
        // Only after one's own is there: of two that start at once, at least one sees the other.
        for (Path other : locks(campaign)) {
            if (!other.equals(file) && meets(shard, shardOf(other)) && !isOver(other, self)) {
                Files.deleteIfExists(file);
                throw taken(campaign, other);
            }
        }
        return new CampaignLock(file, self);
    }

    /** The processes that measure parts of a campaign now, as far as this host can tell. */
    public static List<LockHolder> holders(Path campaign, LockHolder asking) throws IOException {
        List<Path> live =
                locks(campaign).stream().filter(file -> !isOver(file, asking)).toList();
        return live.stream().flatMap(file -> holder(file).stream()).toList();
    }

    /** Removes the locks of a job that its queue says is over. */
    public static void removeThoseOf(String job, Path campaign) throws IOException {
        for (Path file : locks(campaign)) {
            if (holder(file).filter(holder -> holder.job().equals(job)).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String name(Optional<Shard> shard) {
        return NAME
                + shard.map(part -> "-" + part.index() + "-of-" + part.count()).orElse("");
    }

    private static Optional<Shard> shardOf(Path file) {
        String name = file.getFileName().toString();
        return Shard.parse(name.replace(NAME + "-", "").replace("-of-", "/"));
    }

    private static boolean meets(Optional<Shard> one, Optional<Shard> other) {
        return one.isEmpty() || other.isEmpty() || one.get().meets(other.get());
    }

    private static List<Path> locks(Path campaign) throws IOException {
        try (Stream<Path> files = Files.list(campaign)) {
            return files.filter(file -> file.getFileName().toString().matches("\\.lock(-[0-9]+-of-[0-9]+)?"))
                    .toList();
        }
    }

    private static IOException taken(Path campaign, Path file) {
        String who = holder(file).map(LockHolder::toString).orElse("another ridgebench");
        return new IOException(campaign + ": " + who + " is measuring "
                + shardOf(file).map(shard -> "shard " + shard + " of ").orElse("") + "this campaign. Wait for it to end"
                + "; if it was killed on another host, for " + SILENCE.toMinutes() + " minutes.");
    }

    private static Optional<LockHolder> holder(Path file) {
        try {
            return LockHolder.parse(Files.readString(file, UTF_8));
        } catch (IOException | DateTimeException e) {
            // It is just being made or given up; only its age says anything then.
            return Optional.empty();
        }
    }

    private static boolean isOver(Path file, LockHolder asking) {
        Optional<LockHolder> holder = holder(file);
        return holder.flatMap(found -> found.hasEnded(asking)).orElseGet(() -> isSilent(file));
    }

    /** By the clock of whoever keeps the files: those of two hosts may differ by minutes. */
    private static boolean isSilent(Path file) {
        try {
            Path now = Files.createTempFile(file.getParent(), ".now-", "");
            try {
                Duration age = Duration.between(
                        Files.getLastModifiedTime(file).toInstant(),
                        Files.getLastModifiedTime(now).toInstant());
                return age.compareTo(SILENCE) > 0;
            } finally {
                Files.delete(now);
            }
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            // Whoever may not write here, may not take the lock over either.
            return false;
        }
    }

    /** Moves it away, which only one of several can do, and puts it back if it was not the one that was looked at. */
    private static void removeIfOver(Path file, LockHolder asking) throws IOException {
        if (!Files.exists(file) || !isOver(file, asking)) {
            return;
        }
        Optional<LockHolder> seen = holder(file);
        Path aside = file.resolveSibling(".over-" + UUID.randomUUID());
        try {
            Files.move(file, aside);
        } catch (NoSuchFileException e) {
            return;
        }
        if (holder(aside).equals(seen)) {
            Files.delete(aside);
        } else {
            Files.move(aside, file);
        }
    }

    private void giveSigns() {
        try {
            while (true) {
                Thread.sleep(SIGN_OF_LIFE.toMillis());
                giveSign();
            }
        } catch (InterruptedException e) {
            // The lock was given back.
        }
    }

    private void giveSign() {
        try {
            if (isOwn()) {
                Files.writeString(file, self.text(), UTF_8, WRITE);
            }
        } catch (IOException e) {
            // A server that does not answer for some seconds; the next sign may come through.
        }
    }

    private boolean isOwn() {
        return holder(file).filter(self::equals).isPresent();
    }

    @Override
    public void close() throws IOException {
        signs.interrupt();
        if (isOwn()) {
            Files.delete(file);
        }
    }
}
