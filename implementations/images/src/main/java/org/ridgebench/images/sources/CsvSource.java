package org.ridgebench.images.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ridgebench.images.pictures.GreyPicture;
import org.ridgebench.images.pictures.Reason;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.pictures.UnreadableException;
import org.ridgebench.images.sources.Listing.Part;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.ImageFolder;

/** A CSV file: the class first, then one number from 0 to 255 for each pixel; a line of names above it or not. */
final class CsvSource implements PictureSource {
    private static final int WHITE = 255;

    private final Path file;
    private final Optional<Size> asked;
    private final List<Long> numbers = new ArrayList<>();
    private int pixels;

    /** @param asked the size that the rows are to have, which may say what size they have */
    CsvSource(Path file, Optional<Size> asked) {
        this.file = file;
        this.asked = asked;
    }

    @Override
    public String description() {
        return "CSV file " + file.getFileName();
    }

    @Override
    public Listing list() throws IOException {
        ListingDraft draft = new ListingDraft();
        numbers.clear();
        try (CSVParser parser = open()) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() == 1) {
                    pixels = row.size() - 1;
                    if (isHeading(row)) {
                        continue;
                    }
                }
                numbers.add(row.getRecordNumber());
                draft.add("row " + row.getRecordNumber(), row.get(0).strip(), Part.EITHER);
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new DatasetException(file, "no CSV file: " + e.getMessage() + ". Write label,pixel,pixel,...");
        }
        return draft.finish();
    }

    private static boolean isHeading(CSVRecord row) {
        return row.size() > 1 && !row.get(1).strip().matches("[0-9]+");
    }

    @Override
    public void read(BitSet wanted, Receiver receiver) throws IOException {
        Size size = size();
        try (CSVParser parser = open()) {
            int index = wanted.nextSetBit(0);
            for (CSVRecord row : parser) {
                if (index < 0) {
                    return;
                }
                if (row.getRecordNumber() == numbers.get(index)) {
                    receiver.take(index, content(row, size));
                    index = wanted.nextSetBit(index + 1);
                }
            }
        }
    }

    /** Square where the pixels are as many as a square has, else as the data set is to be. */
    private Size size() {
        if (pixels > ImageFolder.MOST_FEATURES * 64) {
            throw new DatasetException(
                    file, "at most " + ImageFolder.MOST_FEATURES * 64 + " pixels a row expected, got " + pixels + ".");
        }
        int side = (int) Math.sqrt(pixels);
        if (asked.isPresent() && asked.get().pixels() == pixels) {
            return asked.get();
        }
        if (pixels < 1 || side * side != pixels) {
            throw new DatasetException(
                    file,
                    "pixels of a square expected in a row, or of the --size that is given, got " + pixels
                            + ". Give --size WIDTHxHEIGHT.");
        }
        return new Size(side, side);
    }

    private static Content content(CSVRecord row, Size size) {
        try {
            return new PixelsContent(new GreyPicture(size, bytes(row, (int) size.pixels())));
        } catch (UnreadableException e) {
            return BytesContent.unreadable(e);
        }
    }

    private static byte[] bytes(CSVRecord row, int count) throws UnreadableException {
        if (row.size() != count + 1) {
            throw new UnreadableException(
                    Reason.DAMAGED, count + " pixels expected, as in the first row, got " + (row.size() - 1));
        }
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            String text = row.get(i + 1).strip();
            if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > WHITE) {
                throw new UnreadableException(
                        Reason.DAMAGED, "pixels from 0 to 255 expected, got '" + text + "' in column " + (i + 2));
            }
            bytes[i] = (byte) Integer.parseInt(text);
        }
        return bytes;
    }

    private CSVParser open() throws IOException {
        return CSVParser.parse(file, UTF_8, CSVFormat.DEFAULT);
    }

    @Override
    public void close() {
        // Open only while it is read.
    }
}
