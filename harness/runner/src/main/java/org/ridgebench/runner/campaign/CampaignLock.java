package org.ridgebench.runner.campaign;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps two runners from measuring one campaign at once. The system lets go of it however its holder ends. */
public final class CampaignLock implements AutoCloseable {
    private static final String NAME = ".lock";

    private final FileChannel channel;

    private CampaignLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, to hold it until it is closed.
     *
     * @throws IOException if another process holds it
     */
    public static CampaignLock take(Path campaign) throws IOException {
        FileChannel channel = FileChannel.open(campaign.resolve(NAME), CREATE, WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException(campaign + ": another ridgebench is measuring this campaign. Wait for it to end.");
        }
        return new CampaignLock(channel);
    }

    /** Whether another process holds it now. */
    public static boolean isTaken(Path campaign) throws IOException {
        Path file = campaign.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, READ)) {
            @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
            return lock == null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
