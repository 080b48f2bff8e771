package org.ridgebench.emr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket: files go there and come back. */
final class Store {
    private static final String UNFINISHED = ".fetching";

    /** Copying more than this takes so long that somebody may wonder. */
    private static final long LARGE = 10_000_000;

    private final S3Client s3;
    private final Place place;
    private final Consumer<String> progress;

    /** @param progress is told what takes long */
    Store(S3Client s3, Place place, Consumer<String> progress) {
        this.s3 = s3;
        this.place = place;
        this.progress = progress;
    }

    /** Fails where the bucket cannot be used, before anything is copied. */
    void check() {
        s3.headBucket(request -> request.bucket(place.bucket()));
    }

    /** Copies a file whose key says what is in it, unless it is there. */
    void putOnce(Path file, String key) throws IOException {
        if (!holds(key, Files.size(file))) {
            put(file, key);
        }
    }

    /** Copies every file of a campaign's folder. */
    void putFolder(Path folder, String key) throws IOException {
        for (Path file : files(folder)) {
            put(file, key + "/" + relative(folder, file));
        }
    }

    /** Copies every file of a folder whose key says what is in it, but for those that are there. */
    void putFolderOnce(Path folder, String key) throws IOException {
        for (Path file : files(folder)) {
            putOnce(file, key + "/" + relative(folder, file));
        }
    }

    /**
     * Copies what lies below a key into a folder; each file is there as a whole or not at all.
     *
     * @return how many files came
     * @throws RefusedException if a key leads out of the folder
     */
    int fetchFolder(String key, Path folder) throws IOException {
        List<S3Object> objects =
                s3
                        .listObjectsV2Paginator(
                                request -> request.bucket(place.bucket()).prefix(key + "/"))
                        .contents()
                        .stream()
                        .toList();
        Path root = folder.toAbsolutePath().normalize();
        for (S3Object object : objects) {
            Path file = root.resolve(object.key().substring(key.length() + 1)).normalize();
            if (!file.startsWith(root) || file.equals(root)) {
                throw new RefusedException("emr: " + place.uri(object.key()) + ": leads out of the campaign's folder.");
            }
            fetch(object.key(), file);
        }
        return objects.size();
    }

    private void fetch(String key, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        s3.getObject(request -> request.bucket(place.bucket()).key(key), unfinished);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean holds(String key, long size) {
        try {
            return s3.headObject(request -> request.bucket(place.bucket()).key(key))
                            .contentLength()
                    == size;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    private void put(Path file, String key) throws IOException {
        long size = Files.size(file);
        if (size > LARGE) {
            progress.accept("copying " + file.getFileName() + ", " + size / 1_000_000 + " MB, to " + place.uri(key));
        }
        s3.putObject(request -> request.bucket(place.bucket()).key(key), RequestBody.fromFile(file));
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** What of a folder is copied, in order: neither links, nor locks, nor what a killed writer left. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !("/" + relative(folder, file)).contains("/."))
                    .sorted()
                    .toList();
        }
    }
}
