package org.ridgebench.runner.cli;

import java.io.PrintWriter;
import org.ridgebench.runner.campaign.Selection;

/** What an experiment asks for and does not get. */
final class LeftOut {
    private LeftOut() {}

    static void tell(Selection selection, PrintWriter err) {
        selection.rows().forEach(row -> row.excluded()
                .ifPresent(reason -> err.println("left out: " + TrialText.of(row) + ": " + reason)));
    }
}
