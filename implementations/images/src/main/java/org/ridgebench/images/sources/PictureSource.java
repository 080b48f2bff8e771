package org.ridgebench.images.sources;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;

/** Labelled pictures, in an order that is always the same. */
public interface PictureSource extends Closeable {
    /** What it is, and its name without the folders above it: a card must not depend on where things lie. */
    String description();

    /** What the data set is called for people. */
    default String title() {
        return "Pictures of the " + description();
    }

    /** Whether nothing of it was ever seen by a camera or drawn by a person. */
    default boolean isSynthetic() throws IOException {
        return false;
    }

    /**
     * Looks at what there is, without decoding any of it.
     *
     * @throws org.ridgebench.ridge.images.DatasetException if it is damaged as a whole
     */
    Listing list() throws IOException;

    /**
     * Hands over pictures in order.
     *
     * @param wanted by their index in the listing
     */
    void read(BitSet wanted, Receiver receiver) throws IOException;

    /** Takes pictures, and may keep the source waiting. */
    interface Receiver {
        /** Waits until the next content may take so many bytes of heap; they are given back when it was used. */
        void reserve(long bytes) throws IOException;

        /** Takes a picture, which may be decoded at any time, by any thread. */
        void take(int index, Content content) throws IOException;
    }
}
