package org.ridgebench.ridge.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ridgebench.trial.Source;

/** Images that stay in record files of this machine, and are read a block at a time whenever they are needed. */
final class RecordImages implements ImageSource {
    /** Little beside the statistics, and much at once for a disk. */
    private static final int BLOCK_BYTES = 4 << 20;

    private final RecordSet set;
    private final boolean repeatsRows;

    RecordImages(RecordSet set, boolean repeatsRows) {
        this.set = set;
        this.repeatsRows = repeatsRows;
    }

    @Override
    public int rows() {
        return set.rows();
    }

    @Override
    public int features() {
        return set.features();
    }

    @Override
    public int classes() {
        return set.classes();
    }

    @Override
    public Source source() {
        return Source.FILES;
    }

    @Override
    public boolean repeatsRows() {
        return repeatsRows;
    }

    @Override
    public void forEachBlock(int from, int to, BlockReader reader) {
        for (RecordBlock block : set.blocks(from, to, BLOCK_BYTES)) {
            Images images = read(block);
            reader.read(images, 0, images.rows());
        }
    }

    private static Images read(RecordBlock block) {
        try (InputStream in = Files.newInputStream(Path.of(block.file()))) {
            in.skipNBytes(block.position());
            return block.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
