package org.ridgebench.images.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ridgebench.images.pictures.GreyPicture;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.sources.Listing.Part;
import org.ridgebench.ridge.images.IdxRows;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;

/** Another data set of IDX files; what it tests with stays what is tested with. */
final class IdxSource implements PictureSource {
    private static final int BLOCK_ROWS = 256;

    private final Path folder;
    private final ImageFolder images;

    IdxSource(Path folder) {
        this.folder = folder;
        this.images = new ImageFolder(folder);
    }

    static boolean isAt(Path folder) {
        return new ImageFolder(folder).has(ImageFolder.TRAINING);
    }

    @Override
    public String description() {
        return "data set " + folder.toAbsolutePath().normalize().getFileName();
    }

    /** What was drawn stays drawn, whatever becomes of it. */
    @Override
    public boolean isSynthetic() throws IOException {
        Path card = folder.resolve("dataset.yaml");
        return Files.isRegularFile(card) && Files.readAllLines(card, UTF_8).contains("synthetic: true");
    }

    private List<String> parts() {
        return images.has(ImageFolder.TEST)
                ? List.of(ImageFolder.TRAINING, ImageFolder.TEST)
                : List.of(ImageFolder.TRAINING);
    }

    @Override
    public Listing list() throws IOException {
        ListingDraft draft = new ListingDraft();
        boolean split = parts().size() > 1;
        for (String part : parts()) {
            Part use = part.equals(ImageFolder.TEST) ? Part.TEST : split ? Part.TRAINING : Part.EITHER;
            int[] row = {0};
            forEachBlock(part, block -> {
                for (int i = 0; i < block.rows(); i++) {
                    draft.add(part + " row " + row[0]++, Integer.toString(block.label(i)), use);
                }
            });
        }
        return draft.finish();
    }

    @Override
    public void read(BitSet wanted, Receiver receiver) throws IOException {
        int[] index = {0};
        for (String part : parts()) {
            Size size = size(part);
            forEachBlock(part, block -> {
                for (int i = 0; i < block.rows(); i++, index[0]++) {
                    if (wanted.get(index[0])) {
                        int d = block.features();
                        byte[] pixels = Arrays.copyOfRange(block.pixels(), i * d, (i + 1) * d);
                        receiver.take(index[0], new PixelsContent(new GreyPicture(size, pixels)));
                    }
                }
            });
        }
    }

    private Size size(String part) throws IOException {
        try (IdxRows rows = images.open(part)) {
            return new Size(rows.width(), rows.height());
        }
    }

    private void forEachBlock(String part, BlockReader reader) throws IOException {
        try (IdxRows rows = images.open(part)) {
            while (rows.left() > 0) {
                reader.read(rows.next(Math.min(BLOCK_ROWS, rows.left()), rows.classes()));
            }
        }
    }

    @FunctionalInterface
    private interface BlockReader {
        void read(Images block) throws IOException;
    }

    @Override
    public void close() {
        // Open only while it is read.
    }
}
