package org.ridgebench.images.hands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ridgebench.images.pictures.GreyPicture;
import org.ridgebench.images.pictures.Picture;
import org.ridgebench.images.sources.Content;
import org.ridgebench.images.sources.Listing;
import org.ridgebench.images.sources.Listing.Entry;
import org.ridgebench.images.sources.Listing.Part;
import org.ridgebench.images.sources.PictureSource;
import org.ridgebench.trial.Sha256;

/**
 * So many drawn hands to learn from, each class as often as any other, and some more to test with. A hand is drawn when
 * its turn comes, and by its own seed.
 */
public final class HandsSource implements PictureSource {
    private static final int CLASSES = Hand.FINGERS + 1;

    /** Test rows to a hundred others. */
    private static final int TEST_PERCENT = 15;

    private final int samples;
    private final int count;
    private final long seed;

    /** @param samples to train and validate with */
    public HandsSource(int samples, long seed) {
        this.samples = samples;
        this.count = samples + (int) ((long) samples * TEST_PERCENT / 100);
        this.seed = seed;
    }

    @Override
    public String description() {
        return samples + " drawn hands and " + (count - samples) + " to test with, of seed " + seed;
    }

    @Override
    public String title() {
        return "Synthetic hands showing 0 to 5 fingers: drawn by Ridgebench, no photographs; varied so that the"
                + " classifier comes near the 87 % that the 2017 report had on its photographs";
    }

    @Override
    public boolean isSynthetic() {
        return true;
    }

    @Override
    public Listing list() {
        List<String> classes = new ArrayList<>();
        for (int raised = 0; raised < CLASSES; raised++) {
            classes.add("class_" + raised);
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Part part = index < samples ? Part.TRAINING : Part.TEST;
            entries.add(new Entry("hand " + index, index % CLASSES, part));
        }
        return new Listing(classes, entries, List.of());
    }

    @Override
    public void read(BitSet wanted, Receiver receiver) throws IOException {
        for (int index = wanted.nextSetBit(0); index >= 0; index = wanted.nextSetBit(index + 1)) {
            receiver.take(index, new Drawn(index));
        }
    }

    /** The picture of an index: the same in every data set of that seed that is large enough to have it. */
    GreyPicture draw(int index) {
        Random random = new Random(mixed(mixed(seed) + index));
        return new Photograph(random).of(new Hand(random, index % CLASSES));
    }

    /**
     * A number that has nothing to do with its neighbours' any more: Random's own sequences are alike where their seeds
     * are. Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, mix64.
     */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private final class Drawn implements Content {
        private final int index;
        private @Nullable GreyPicture drawn;

        Drawn(int index) {
            this.index = index;
        }

        @Override
        public String sha256() {
            return Sha256.of(drawn().pixels());
        }

        @Override
        public Picture open(long mostHeapBytes) {
            return drawn();
        }

        private GreyPicture drawn() {
            if (drawn == null) {
                drawn = draw(index);
            }
            return drawn;
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
