package org.ridgebench.images.showing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.ridgebench.ridge.images.IdxRows;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.Images;
import org.ridgebench.ridge.images.WholeFolder;

/** Contact sheets: the first training rows of each class, as a picture; and of all classes, a line each. */
public final class Sheets {
    /** The sheet of all classes. */
    public static final String ALL = "all.png";

    private static final int COLUMNS = 16;
    private static final int LINES = 8;
    /** Of the sheet of all classes: more would be a picture of its own kind of size. */
    private static final int MOST_CLASSES = 100;

    private static final int GAP = 2;
    private static final int GAP_SHADE = 96;
    /** Small images are shown larger, so that one can see them. */
    private static final int LEGIBLE = 56;

    private final int width;
    private final int height;
    private final List<List<byte[]>> byClass = new ArrayList<>();

    private Sheets(IdxRows rows) throws IOException {
        this.width = rows.width();
        this.height = rows.height();
        for (int label = 0; label < rows.classes(); label++) {
            byClass.add(new ArrayList<>());
        }
        for (boolean full = false; !full && rows.left() > 0; ) {
            Images next = rows.next(Math.min(COLUMNS * LINES, rows.left()), rows.classes());
            for (int row = 0; row < next.rows(); row++) {
                List<byte[]> sheet = byClass.get(next.label(row));
                if (sheet.size() < COLUMNS * LINES) {
                    int d = next.features();
                    sheet.add(Arrays.copyOfRange(next.pixels(), row * d, (row + 1) * d));
                }
            }
            full = byClass.stream().allMatch(sheet -> sheet.size() == COLUMNS * LINES);
        }
    }

    /**
     * Draws the sheets of a data set.
     *
     * @param target the folder to be
     * @return how many classes there are
     */
    public static int draw(Path dataset, WholeFolder target) throws IOException {
        try (IdxRows rows = new ImageFolder(dataset).open(ImageFolder.TRAINING)) {
            Sheets sheets = new Sheets(rows);
            target.make(sheets::write);
            return sheets.byClass.size();
        }
    }

    private void write(Path folder) throws IOException {
        List<byte[]> heads = new ArrayList<>();
        for (int label = 0; label < byClass.size(); label++) {
            List<byte[]> sheet = byClass.get(label);
            write(folder.resolve(String.format(Locale.ROOT, "class-%03d.png", label)), sheet);
            if (label < MOST_CLASSES) {
                for (int i = 0; i < COLUMNS; i++) {
                    heads.add(i < sheet.size() ? sheet.get(i) : new byte[width * height]);
                }
            }
        }
        write(folder.resolve(ALL), heads);
    }

    private void write(Path file, List<byte[]> images) throws IOException {
        int enlarged = Math.max(1, LEGIBLE / Math.max(width, height));
        int lines = Math.max(1, (images.size() + COLUMNS - 1) / COLUMNS);
        int across = enlarged * width + GAP;
        int down = enlarged * height + GAP;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * across - GAP, lines * down - GAP, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                int image = y / down * COLUMNS + x / across;
                int left = x % across / enlarged;
                int top = y % down / enlarged;
                boolean inside = image < images.size() && left < width && top < height;
                int shade = inside ? images.get(image)[top * width + left] & 0xFF : GAP_SHADE;
                sheet.getRaster().setSample(x, y, 0, shade);
            }
        }
        ImageIO.write(sheet, "png", file.toFile());
    }
}
