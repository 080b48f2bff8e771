package org.ridgebench.images.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.sources.Listing.Part;

/** A folder with a folder for each class; what lies deeper in it belongs to the class, too. */
final class FolderSource implements PictureSource {
    private static final Comparator<Path> NATURAL = Comparator.comparing(Path::toString, new NaturalOrder());

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String description() {
        return "folder " + folder.toAbsolutePath().normalize().getFileName();
    }

    @Override
    public Listing list() throws IOException {
        ListingDraft draft = new ListingDraft();
        files.clear();
        for (Path path : children(folder)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                draft.addClass(String.valueOf(path.getFileName()));
                addAll(path, String.valueOf(path.getFileName()), draft);
            } else {
                skip(path, draft, Reason.IN_NO_CLASS);
            }
        }
        return draft.finish();
    }

    private void addAll(Path inside, String className, ListingDraft draft) throws IOException {
        for (Path path : children(inside)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                addAll(path, className, draft);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                files.add(path);
                draft.add(name(path), className, Part.EITHER);
            } else {
                skip(path, draft, Reason.NOT_A_PICTURE);
            }
        }
    }

    /** Links may lead anywhere, and round in circles. */
    private void skip(Path path, ListingDraft draft, Reason otherwise) {
        draft.skip(name(path), Files.isSymbolicLink(path) ? Reason.SYMBOLIC_LINK : otherwise, "");
    }

    private String name(Path path) {
        return folder.relativize(path).toString();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted(NATURAL).toList();
        }
    }

    @Override
    public void read(BitSet wanted, Receiver receiver) throws IOException {
        for (int index = wanted.nextSetBit(0); index >= 0; index = wanted.nextSetBit(index + 1)) {
            receiver.take(index, new FileContent(files.get(index)));
        }
    }

    @Override
    public void close() {
        // Files are open only while they are decoded.
    }
}
