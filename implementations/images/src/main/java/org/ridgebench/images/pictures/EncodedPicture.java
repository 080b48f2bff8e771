package org.ridgebench.images.pictures;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/**
 * A file of a picture, which nobody vouches for: its header is looked at before any of its pixels is believed. Of several
 * pictures in a file the first counts.
 */
public final class EncodedPicture implements Picture {
    static final String FORMATS = "PNG, JPEG, BMP, GIF, PBM, PGM or PPM";

    /** An aerial camera's 200 megapixels, and no more: a bomb's header promises billions in a few kilobytes. */
    static final long MOST_PIXELS = 250_000_000;

    private static final Set<String> KNOWN = Set.of("png", "jpeg", "bmp", "gif", "pnm", "pbm", "pgm", "ppm");

    private final ImageInputStream in;
    private final ImageReader reader;
    private final Warnings warnings = new Warnings();
    private final Size size;
    private final int pixelBytes;
    private final long mostHeapBytes;

    private EncodedPicture(ImageInputStream in, ImageReader reader, ImageTypeSpecifier type, long mostHeapBytes)
            throws IOException {
        this.in = in;
        this.reader = reader;
        this.size = new Size(reader.getWidth(0), reader.getHeight(0));
        this.pixelBytes = Math.max(1, (bits(type) + Byte.SIZE - 1) / Byte.SIZE);
        this.mostHeapBytes = mostHeapBytes;
        reader.addIIOReadWarningListener(warnings);
    }

    /**
     * Looks at a picture's header.
     *
     * @param in closed with the picture, or at once if it is refused
     * @param mostHeapBytes that its pixels may take at once; a larger one is read in strips
     * @throws UnreadableException if it is no picture, a damaged or a huge one
     */
    public static EncodedPicture open(ImageInputStream in, long mostHeapBytes) throws IOException {
        try {
            return opened(in, mostHeapBytes);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static EncodedPicture opened(ImageInputStream in, long mostHeapBytes) throws IOException {
        List<ImageReader> readers = readers(in);
        try {
            for (ImageReader reader : readers) {
                Optional<ImageTypeSpecifier> type = type(in, reader);
                if (type.isPresent()) {
                    EncodedPicture picture = new EncodedPicture(in, reader, type.get(), mostHeapBytes);
                    readers.stream().filter(other -> other != reader).forEach(ImageReader::dispose);
                    return picture;
                }
            }
        } catch (UnreadableException e) {
            readers.forEach(ImageReader::dispose);
            throw e;
        } catch (IOException | RuntimeException e) {
            readers.forEach(ImageReader::dispose);
            throw damaged(e);
        }
        throw new UnreadableException(Reason.NOT_A_PICTURE, "none of " + FORMATS);
    }

    /** The JDK's first, then those that read what it does not. */
    private static List<ImageReader> readers(ImageInputStream in) throws UnreadableException {
        List<ImageReader> readers = new ArrayList<>();
        try {
            for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
                ImageReader reader = all.next();
                if (KNOWN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    readers.add(reader);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        readers.sort(Comparator.comparing(reader -> !reader.getClass().getName().startsWith("com.sun.")));
        return readers;
    }

    /** How a reader stores this picture; empty if it does not read pictures of its kind. */
    private static Optional<ImageTypeSpecifier> type(ImageInputStream in, ImageReader reader) throws IOException {
        in.seek(0);
        reader.setInput(in, true, true);
        requireSensible(new Size(reader.getWidth(0), reader.getHeight(0)));
        try {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            // JDKs hand out the four inks of a printer's picture as they are stored, or refuse them: others turn them
            // into colours.
            return types.hasNext() ? Optional.of(types.next()).filter(first -> !isInks(first)) : Optional.empty();
        } catch (IIOException e) {
            if (String.valueOf(e.getMessage()).startsWith("Unsupported")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isInks(ImageTypeSpecifier type) {
        return type.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
    }

    private static int bits(ImageTypeSpecifier type) {
        int bits = 0;
        for (int band = 0; band < type.getNumBands(); band++) {
            bits += type.getBitsPerBand(band);
        }
        return bits;
    }

    private static void requireSensible(Size size) throws UnreadableException {
        if (size.pixels() > MOST_PIXELS) {
            throw new UnreadableException(
                    Reason.TOO_LARGE, size + " pixels in its header, at most " + MOST_PIXELS + " are decoded");
        }
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public long heapBytes() {
        return Math.min(size.pixels() * pixelBytes, mostHeapBytes);
    }

    @Override
    public void read(Channel channel, RowReader rows) throws IOException {
        int[] values = new int[size.width()];
        long wholeRows = Math.max(1, mostHeapBytes / ((long) size.width() * pixelBytes));
        int stripRows = (int) Math.min(size.height(), wholeRows);
        for (int top = 0; top < size.height(); top += stripRows) {
            BufferedImage strip = strip(top, Math.min(stripRows, size.height() - top));
            Samples samples = Samples.of(strip);
            for (int y = 0; y < strip.getHeight(); y++) {
                samples.row(y, channel, values);
                rows.read(values);
            }
        }
    }

    private BufferedImage strip(int top, int height) throws IOException {
        ImageReadParam part = reader.getDefaultReadParam();
        Rectangle region = new Rectangle(0, top, size.width(), height);
        if (height < size.height()) {
            part.setSourceRegion(region);
        }
        try {
            BufferedImage strip = reader.read(0, part);
            warnings.throwIfDamaged();
            if (strip.getWidth() != region.width || strip.getHeight() != region.height) {
                throw new IIOException("rows are missing");
            }
            return strip;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** Readers of damaged files throw whatever comes up, indexes out of bounds among it. */
    private static UnreadableException damaged(Exception cause) {
        String message = cause.getMessage();
        UnreadableException damaged = new UnreadableException(
                Reason.DAMAGED,
                message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
        damaged.initCause(cause);
        return damaged;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
