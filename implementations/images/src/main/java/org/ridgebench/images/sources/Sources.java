package org.ridgebench.images.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.ridge.images.DatasetException;

/** The source that is at a path. */
public final class Sources {
    private Sources() {}

    /**
     * Opens what is at a path.
     *
     * @param asked the size that the rows are to have
     * @throws DatasetException if it is nothing that pictures can come from
     */
    public static PictureSource open(Path path, Optional<Size> asked) throws IOException {
        if (Files.isDirectory(path)) {
            return IdxSource.isAt(path) ? new IdxSource(path) : new FolderSource(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new DatasetException(path, "no such folder or file. Name one that holds pictures.");
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return ZipSource.open(path);
        }
        if (name.endsWith(".tar.gz") || name.endsWith(".tgz") || name.endsWith(".tar")) {
            return new TarSource(path);
        }
        if (name.endsWith(".csv")) {
            return new CsvSource(path, asked);
        }
        throw new DatasetException(
                path, "a folder, or a file that ends in .zip, .tar, .tar.gz, .tgz or .csv, expected. Name one.");
    }
}
