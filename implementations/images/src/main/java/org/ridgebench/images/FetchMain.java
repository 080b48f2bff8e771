package org.ridgebench.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.ridgebench.images.fetching.Fetching;
import org.ridgebench.images.fetching.KnownDataset;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.trial.Lifeline;

/** Fetches a data set that others publish. */
public final class FetchMain {
    private static final int REFUSED = 2;

    private FetchMain() {}

    /**
     * Arguments: {@code name=NAME}, {@code to=FOLDER}, perhaps {@code from=URL-or-folder}. stderr: what is being done. Exit
     * code 2: refused, with one line that says why.
     */
    public static void main(String[] words) {
        Lifeline.hold(System.getenv());
        Arguments arguments = Arguments.of(words);
        try {
            KnownDataset known = KnownDataset.named(arguments.text("name"))
                    .orElseThrow(() -> new IllegalArgumentException("unknown data set " + arguments.text("name")));
            KnownDataset place = arguments.optional("from").map(known::from).orElse(known);
            new Fetching(place, arguments.path("to"), System.err::println).fetch();
        } catch (DatasetException e) {
            System.err.println(requireNonNull(e.getMessage()));
            System.exit(REFUSED);
        } catch (IOException e) {
            System.err.println("fetch: " + e);
            System.exit(REFUSED);
        }
    }
}
