package org.ridgebench.ridge.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.ridgebench.trial.Sha256;
import org.ridgebench.trial.WholeFile;

/** The SHA-256 sums that a data set's folder may hold, in the format of {@code sha256sum}. */
public final class Checksums {
    public static final String NAME = "SHA256SUMS";

    private static final int BUFFER = 1 << 16;

    private Checksums() {}

    /** Refuses a file that differs from what its folder's list says. Nor may a file that it leaves out stand in for one that it names. */
    public static void verify(Path file) throws IOException {
        Path list = requireNonNull(file.toAbsolutePath().getParent()).resolve(NAME);
        if (!Files.exists(list)) {
            return;
        }
        String name = requireNonNull(file.getFileName()).toString();
        String expected = listed(list, name)
                .orElseThrow(() -> new DatasetException(
                        file,
                        "not listed in " + NAME + " beside it. Delete the file, or add the line that 'sha256sum " + name
                                + "' prints."));
        String actual = digest(file);
        if (!actual.equals(expected)) {
            throw new DatasetException(
                    file,
                    "SHA-256 " + expected + " expected by " + NAME + ", got " + actual + ". Fetch the file again.");
        }
    }

    /** The sum that a folder's list has for a file, if it has one. */
    public static Optional<String> recorded(Path folder, String name) throws IOException {
        Path list = folder.resolve(NAME);
        return Files.exists(list) ? listed(list, name) : Optional.empty();
    }

    /** Writes the list of a folder: the sums of these gzipped files in it, and of what they are unpacked. */
    public static void write(Path folder, Collection<String> names) throws IOException {
        StringBuilder packed = new StringBuilder();
        StringBuilder unpacked = new StringBuilder();
        for (String name : new TreeSet<>(names)) {
            Path file = folder.resolve(name);
            packed.append(digest(file)).append("  ").append(name).append('\n');
            unpacked.append(unpackedDigest(file))
                    .append("  ")
                    .append(unpackedName(name))
                    .append('\n');
        }
        WholeFile.write(folder.resolve(NAME), packed.append(unpacked).toString());
    }

    /** The name of a gzipped file when it is unpacked. */
    public static String unpackedName(String name) {
        return name.replaceFirst("[.]gz$", "");
    }

    /** The SHA-256 of what is in a gzipped file: unlike the file's own the same whatever packed it. */
    public static String unpackedDigest(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            return digest(in);
        }
    }

    private static Optional<String> listed(Path list, String name) throws IOException {
        return Files.readAllLines(list, UTF_8).stream()
                .map(line -> line.split("\\s+\\*?", 2))
                .filter(words -> words.length == 2 && words[1].equals(name))
                .map(words -> words[0].toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** The SHA-256 of a file. */
    public static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return digest(in);
        }
    }

    private static String digest(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            digest.update(buffer, 0, length);
        }
        return Sha256.hex(digest.digest());
    }
}
