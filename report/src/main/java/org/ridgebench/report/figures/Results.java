package org.ridgebench.report.figures;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;

/**
 * What a campaign found: all that figures and tables are made from.
 *
 * @param experiment its name
 * @param question what it asks; empty text where that was not recorded
 * @param campaign the name of its folder
 * @param rows one per trial, those left out included
 * @param measurements one per repetition
 * @param environments what they ran in, by hash
 */
public record Results(
        String experiment,
        String question,
        String campaign,
        List<SummaryRow> rows,
        List<Measurement> measurements,
        Map<String, Environment> environments) {
    public Results {
        rows = List.copyOf(rows);
        measurements = List.copyOf(measurements);
        environments = Map.copyOf(environments);
    }

    public static Results of(CampaignFolder folder) throws IOException {
        List<Measurement> measurements = folder.measurements();
        return new Results(
                folder.experimentName(),
                folder.question().orElse(""),
                String.valueOf(folder.path().toAbsolutePath().normalize().getFileName()),
                Summary.of(folder.trials(), measurements),
                measurements,
                folder.environments());
    }

    /** The same with some of the rows. */
    Results withRows(List<SummaryRow> some) {
        return new Results(experiment, question, campaign, some, measurements, environments);
    }

    /** Rows that may enter a curve: a fast wrong answer, or one that nobody verified, is none. */
    List<SummaryRow> counting() {
        return rows.stream()
                .filter(row -> row.verdict().counts() && row.fit().isPresent())
                .toList();
    }
}
