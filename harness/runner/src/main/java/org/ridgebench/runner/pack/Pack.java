package org.ridgebench.runner.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ridgebench.trial.Sha256;

/** A campaign in a zip file, the same bytes whenever and wherever it is packed. */
public final class Pack {
    /** The campaign's folder in a pack. */
    public static final String CAMPAIGN = "campaign";

    /** For people, beside it. */
    public static final String README = "README.md";

    /** Hashes of everything else in a pack; {@code sha256sum -c} reads it. */
    static final String SUMS = "sha256sums.txt";

    /** Zip entries carry a local time without its zone: the earliest that they can. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Pack() {}

    /**
     * Writes a pack.
     *
     * @param texts what is in it besides the campaign, by its name
     */
    public static void write(Path campaign, Map<String, String> texts, Path to) throws IOException {
        Path folder = requireNonNull(to.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        Path part = folder.resolve("." + to.getFileName() + ".part");
        try {
            Map<String, byte[]> small = new TreeMap<>();
            texts.forEach((name, text) -> small.put(name, text.getBytes(UTF_8)));
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                write(files(campaign), small, zip);
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Map<String, Path> files, Map<String, byte[]> small, ZipOutputStream zip)
            throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> text : small.entrySet()) {
            sums.append(put(zip, text.getKey(), text.getValue()));
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            sums.append(put(zip, file.getKey(), Files.readAllBytes(file.getValue())));
        }
        put(zip, SUMS, sums.toString().getBytes(UTF_8));
    }

    /** A line of {@link #SUMS}. */
    private static String put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        return Sha256.of(bytes) + "  " + name + "\n";
    }

    /** A campaign's files by their names in a pack; neither links, nor locks, nor what a killed writer left. */
    public static Map<String, Path> files(Path campaign) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        List<Path> all;
        try (Stream<Path> walked = Files.walk(campaign)) {
            all = walked.toList();
        }
        for (Path file : all) {
            Path relative = campaign.relativize(file);
            boolean hidden =
                    relative.toString().startsWith(".") || relative.toString().contains("/.");
            if (!hidden && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(CAMPAIGN + "/" + relative.toString().replace('\\', '/'), file);
            }
        }
        return files;
    }
}
