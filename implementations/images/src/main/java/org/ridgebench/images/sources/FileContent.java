package org.ridgebench.images.sources;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import org.ridgebench.images.pictures.EncodedPicture;
import org.ridgebench.images.pictures.Picture;
import org.ridgebench.ridge.images.Checksums;

/** A file, however large: it is read as its picture is decoded. */
record FileContent(Path file) implements Content {
    @Override
    public String sha256() throws IOException {
        return Checksums.digest(file);
    }

    @Override
    public Picture open(long mostHeapBytes) throws IOException {
        return EncodedPicture.open(new FileImageInputStream(file.toFile()), mostHeapBytes);
    }
}
