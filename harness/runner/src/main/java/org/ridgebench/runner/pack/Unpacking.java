package org.ridgebench.runner.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.trial.Sha256;

/**
 * Opens a pack that anybody may have written: nothing is put outside its folder, nothing is followed, and what is larger
 * than any campaign is refused while it is read, whatever it says of its own size.
 */
public final class Unpacking {
    private static final int MOST_FILES = 200_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path pack;
    private final Path to;
    private final long mostBytes;
    private long bytes;

    private Unpacking(Path pack, Path to, long mostBytes) {
        this.pack = pack;
        this.to = to.toAbsolutePath().normalize();
        this.mostBytes = mostBytes;
    }

    /**
     * Unpacks into an empty folder.
     *
     * @return the campaign's folder in it
     * @throws ConfigurationException if it is no pack, or not as it was packed
     */
    public static Path unpack(Path pack, Path to) throws IOException, ConfigurationException {
        return unpack(pack, to, MOST_BYTES);
    }

    static Path unpack(Path pack, Path to, long mostBytes) throws IOException, ConfigurationException {
        if (!Files.isRegularFile(pack)) {
            throw new NoSuchFileException(pack.toString());
        }
        Unpacking unpacking = new Unpacking(pack, to, mostBytes);
        try (ZipFile zip = new ZipFile(pack.toFile(), UTF_8)) {
            unpacking.unpackAll(zip);
        } catch (ZipException e) {
            throw unpacking.wrong("no zip file: " + e.getMessage());
        }
        unpacking.checkSums();
        return to.resolve(Pack.CAMPAIGN);
    }

    private void unpackAll(ZipFile zip) throws IOException, ConfigurationException {
        if (zip.size() > MOST_FILES) {
            throw wrong("more than " + MOST_FILES + " files, got " + zip.size());
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                Path file = place(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    copy(in, file);
                }
            }
        }
    }

    private Path place(String name) throws ConfigurationException {
        try {
            Path file = to.resolve(name).normalize();
            boolean inside = file.startsWith(to) && !file.equals(to);
            if (inside && to.relativize(file).toString().replace('\\', '/').equals(name) && !Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // As wrong as any other.
        }
        throw wrong("a name that leads elsewhere or is there twice, got '" + name + "'");
    }

    private void copy(InputStream in, Path file) throws IOException, ConfigurationException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > mostBytes) {
                    throw wrong("more than " + mostBytes + " bytes when unpacked");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private void checkSums() throws IOException, ConfigurationException {
        Path sums = to.resolve(Pack.SUMS);
        if (!Files.isRegularFile(sums)) {
            throw wrong("it has no " + Pack.SUMS);
        }
        Map<String, String> expected = new HashMap<>();
        for (String line : Files.readAllLines(sums, UTF_8)) {
            String[] words = line.split(" {2}", 2);
            expected.put(words.length == 2 ? words[1] : "", words[0]);
        }
        Set<String> found = new HashSet<>();
        List<Path> files;
        try (var walked = Files.walk(to)) {
            files = walked.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = to.relativize(file).toString().replace('\\', '/');
            if (!name.equals(Pack.SUMS)) {
                found.add(name);
                if (!Sha256.of(Files.readAllBytes(file)).equals(expected.get(name))) {
                    throw wrong(name + " is not what " + Pack.SUMS + " says");
                }
            }
        }
        if (!found.containsAll(expected.keySet())) {
            expected.keySet().removeAll(found);
            throw wrong(expected.keySet().iterator().next() + " is in " + Pack.SUMS + " and not in the pack");
        }
    }

    private ConfigurationException wrong(String problem) {
        return new ConfigurationException(
                List.of(pack + ": not a pack: " + problem + ". Get it again from whoever packed it."));
    }
}
