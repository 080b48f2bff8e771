package org.ridgebench.images.sources;

import java.io.IOException;
import org.ridgebench.images.pictures.Picture;

/** One picture as a source has it. */
public interface Content {
    /** Names the content: equal for copies of a file, whatever they are called. */
    String sha256() throws IOException;

    /** Bytes of heap that opening it takes, beside the decoded pixels. */
    default long openingBytes() {
        return 0;
    }

    /**
     * Opens the picture.
     *
     * @param mostHeapBytes that its decoded pixels may take at once
     * @throws org.ridgebench.images.pictures.UnreadableException if it is none
     */
    Picture open(long mostHeapBytes) throws IOException;
}
