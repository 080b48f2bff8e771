package org.ridgebench.images.sources;

import static java.util.Objects.requireNonNull;

import org.ridgebench.images.pictures.GreyPicture;
import org.ridgebench.images.pictures.Picture;
import org.ridgebench.trial.Sha256;

/** A picture that needs no decoding. */
public record PixelsContent(GreyPicture picture) implements Content {
    public PixelsContent {
        requireNonNull(picture, "picture");
    }

    @Override
    public String sha256() {
        return Sha256.of(picture.pixels());
    }

    @Override
    public Picture open(long mostHeapBytes) {
        return picture;
    }
}
