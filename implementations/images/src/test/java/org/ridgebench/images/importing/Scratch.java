package org.ridgebench.images.importing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ridgebench.images.pictures.Binarisation;
import org.ridgebench.images.pictures.Channel;
import org.ridgebench.images.pictures.Conversion;
import org.ridgebench.images.pictures.Drawn;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.sources.PictureSource;
import org.ridgebench.images.sources.Sources;
import org.ridgebench.ridge.images.WholeFolder;

/** A folder of pictures, and the data set that is made of it. */
final class Scratch {
    static final Conversion GREY = new Conversion(Channel.LUMA, new Binarisation.Grey());

    private final Path folder;

    Scratch(Path folder) {
        this.folder = folder;
    }

    Path pictures() {
        return folder.resolve("pictures");
    }

    Path target() {
        return folder.resolve("made/set");
    }

    Path add(String name, byte[] bytes) throws IOException {
        Path file = pictures().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** A picture of its own. */
    Path add(String name, int seed) throws IOException {
        return add(name, Drawn.encoded(Drawn.busy(12, 8, seed), "png"));
    }

    /** A picture of one shade. */
    Path add(String name, String format, int grey) throws IOException {
        BufferedImage image = Drawn.plain(4, 4, BufferedImage.TYPE_INT_RGB, grey * 0x010101);
        return add(name, Drawn.encoded(image, format));
    }

    /** Two classes with so many pictures each. */
    Scratch withTwoClasses(int each) throws IOException {
        for (int i = 0; i < each; i++) {
            add("cats/" + i + ".png", 2 * i);
            add("dogs/" + i + ".png", 2 * i + 1);
        }
        return this;
    }

    static ImportOptions sized(int width, int height) {
        return new ImportOptions(Optional.of(new Size(width, height)), GREY, OptionalInt.empty(), 0, 0.25, false);
    }

    static ImportOptions unsized() {
        return new ImportOptions(Optional.empty(), GREY, OptionalInt.empty(), 0, 0.25, false);
    }

    static ImportOptions strict() {
        return new ImportOptions(Optional.of(new Size(6, 4)), GREY, OptionalInt.empty(), 0, 0.25, true);
    }

    Importer.Outcome make(ImportOptions options) throws IOException {
        return make(pictures(), options);
    }

    Importer.Outcome make(Path source, ImportOptions options) throws IOException {
        try (PictureSource opened = Sources.open(source, options.size())) {
            return make(opened, options);
        }
    }

    Importer.Outcome make(PictureSource source, ImportOptions options) throws IOException {
        return new Importer(source, options, new WholeFolder(target()), (done, all) -> {}).make();
    }

    /** What became of it, in lines. */
    static List<String> skips(Importer.Outcome outcome) {
        return outcome.skips().stream().map(skip -> skip.text()).toList();
    }

    /** Everything that is where data sets are made. */
    List<String> made() throws IOException {
        Path place = target().getParent();
        if (!Files.isDirectory(place)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
