package org.ridgebench.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files that are either there as a whole or not at all, whenever the process is killed. */
public final class WholeFile {
    private WholeFile() {}

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(UTF_8));
    }

    public static void write(Path file, byte[] bytes) throws IOException {
        // A name of its own, so that two processes, of two machines even, may write the same file at once.
        String unique = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path unfinished = file.resolveSibling("." + file.getFileName() + "." + unique + ".unfinished");
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
