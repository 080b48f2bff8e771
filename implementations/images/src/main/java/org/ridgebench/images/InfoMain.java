package org.ridgebench.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ridgebench.images.importing.Card;
import org.ridgebench.images.showing.Sheets;
import org.ridgebench.images.showing.Summary;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.WholeFolder;
import org.ridgebench.trial.Lifeline;

/** Says and shows what data sets hold. */
public final class InfoMain {
    private static final int REFUSED = 2;
    private static final String LINE = "%-24s %9s %9s %10s %8s  %s%n";

    private InfoMain() {}

    /**
     * Arguments: {@code list=FOLDER} for a line about each data set in a folder, {@code info=FOLDER} for all about one,
     * {@code preview=FOLDER to=FOLDER} for its contact sheets. Exit code 2: refused, with one line that says why.
     */
    public static void main(String[] words) {
        Lifeline.hold(System.getenv());
        try {
            run(Arguments.of(words));
        } catch (DatasetException e) {
            System.err.println(requireNonNull(e.getMessage()));
            System.exit(REFUSED);
        } catch (IOException e) {
            System.err.println("data: " + e);
            System.exit(REFUSED);
        }
    }

    private static void run(Arguments arguments) throws IOException {
        if (arguments.optional("list").isPresent()) {
            list(arguments.path("list"));
        } else if (arguments.optional("info").isPresent()) {
            info(arguments.path("info"));
        } else {
            Sheets.draw(arguments.path("preview"), new WholeFolder(arguments.path("to")));
        }
    }

    private static void list(Path folder) throws IOException {
        System.out.printf(Locale.ROOT, LINE, "name", "training", "test", "pixels", "classes", "title");
        for (Path dataset : folders(folder)) {
            try {
                print(Summary.of(dataset));
            } catch (DatasetException e) {
                // One that is damaged does not hide the others.
                System.out.printf(Locale.ROOT, "%-24s %s%n", dataset.getFileName(), e.getMessage());
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void print(Summary one) {
        System.out.printf(
                Locale.ROOT, LINE, one.name(), one.training(), one.test(), one.size(), one.classes(), one.title());
    }

    /** The card as it is, where there is one: it says more than anybody could ask. */
    private static void info(Path dataset) throws IOException {
        Summary summary = Summary.of(dataset);
        Path card = dataset.resolve(Card.NAME);
        if (Files.isRegularFile(card)) {
            System.out.print(Files.readString(card, UTF_8));
        } else {
            System.out.printf(Locale.ROOT, LINE, "name", "training", "test", "pixels", "classes", "title");
            print(summary);
        }
    }
}
