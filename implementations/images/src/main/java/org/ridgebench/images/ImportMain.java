package org.ridgebench.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.ridgebench.images.hands.HandsSource;
import org.ridgebench.images.importing.ImportOptions;
import org.ridgebench.images.importing.Importer;
import org.ridgebench.images.pictures.Binarisation;
import org.ridgebench.images.pictures.Channel;
import org.ridgebench.images.pictures.Conversion;
import org.ridgebench.images.pictures.Size;
import org.ridgebench.images.sources.PictureSource;
import org.ridgebench.images.sources.Skip;
import org.ridgebench.images.sources.Sources;
import org.ridgebench.ridge.images.WholeFolder;
import org.ridgebench.trial.TrialRefusedException;

/** Makes a data set of labelled pictures: those at a path, or drawn hands. */
public final class ImportMain {
    private static final int REFUSED = 2;
    /** Said one by one; of more, the number is enough. */
    private static final int MOST_SKIPS = 20;

    private static final double TEST_SHARE = 0.15;
    private static final Size OF_HANDS = new Size(60, 40);

    private ImportMain() {}

    /**
     * Arguments: {@code to=FOLDER}, and {@code from=PATH} or {@code hands=COUNT}; perhaps {@code size}, {@code threshold},
     * {@code channel}, {@code limit}, {@code seed}, {@code testShare}, {@code strict}. stderr: how far it is, and what was
     * skipped and why. Exit code 2: refused, with one line that says why.
     */
    public static void main(String[] words) {
        try {
            make(Arguments.of(words));
        } catch (InterruptedIOException e) {
            // The process is ending already, and knows why.
        } catch (TrialRefusedException e) {
            refuse(requireNonNull(e.getMessage()));
        } catch (IOException e) {
            refuse("import: " + e);
        }
    }

    private static void make(Arguments arguments) throws IOException {
        // A cache on disk would be left behind by a killed process.
        ImageIO.setUseCache(false);
        ImportOptions options = options(arguments);
        WholeFolder target = new WholeFolder(arguments.path("to"));
        target.requireFree();
        target.abandonWithThisProcess(
                System.getenv(),
                () -> System.err.println("import: ended in the middle. The next run sweeps up what is left."));
        Shown shown = Shown.on(System.err, System.getenv());
        Importer.Outcome outcome;
        try (PictureSource source = source(arguments, options)) {
            outcome = new Importer(source, options, target, shown).make();
        } finally {
            shown.end();
        }
        say(outcome);
    }

    private static PictureSource source(Arguments arguments, ImportOptions options) throws IOException {
        return arguments.optional("hands").isPresent()
                ? new HandsSource((int) arguments.number("hands", 0), options.seed())
                : Sources.open(arguments.path("from"), options.size());
    }

    private static ImportOptions options(Arguments arguments) {
        boolean hands = arguments.optional("hands").isPresent();
        Optional<Size> size =
                hands ? Optional.of(OF_HANDS) : arguments.optional("size").flatMap(Size::parse);
        Optional<String> threshold = hands ? Optional.of("0.5") : arguments.optional("threshold");
        Conversion conversion = new Conversion(
                arguments.optional("channel").map(Channel::ofWord).orElse(Channel.LUMA),
                threshold
                        .<Binarisation>map(share -> new Binarisation.Threshold(Double.parseDouble(share)))
                        .orElseGet(Binarisation.Grey::new));
        OptionalInt limit = arguments.optional("limit").isPresent()
                ? OptionalInt.of((int) arguments.number("limit", 0))
                : OptionalInt.empty();
        return new ImportOptions(
                size,
                conversion,
                limit,
                arguments.number("seed", 0),
                arguments.real("testShare", TEST_SHARE),
                arguments.optional("strict").isPresent());
    }

    private static void say(Importer.Outcome outcome) {
        List<Skip> skips = outcome.skips();
        skips.stream().limit(MOST_SKIPS).forEach(skip -> System.err.println(skip.text()));
        if (skips.size() > MOST_SKIPS) {
            System.err.println("and " + (skips.size() - MOST_SKIPS) + " more");
        }
        if (!skips.isEmpty()) {
            System.err.println(outcome.skipsText());
        }
        System.err.println(outcome.card().summary());
    }

    private static void refuse(String message) {
        System.err.println(message);
        System.exit(REFUSED);
    }
}
