package org.ridgebench.emr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.ridgebench.trial.Sha256;

/** SHA-256 of a file, and of a folder: of the names and sums of the files that are copied, in order. */
final class Digest {
    private Digest() {}

    static String ofFile(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest.digest());
    }

    static String ofFolder(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (Path file : Store.files(folder)) {
            digest.update((ofFile(file) + "  " + folder.relativize(file) + "\n").getBytes(UTF_8));
        }
        return Sha256.hex(digest.digest());
    }
}
