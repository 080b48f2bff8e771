package org.ridgebench.report.figures;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.PooledCampaigns;
import org.ridgebench.measurements.Scaling;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;

/**
 * What campaigns of one experiment found: all that figures and tables are made from.
 *
 * @param experiment its name
 * @param question what it asks; empty text where that was not recorded
 * @param campaigns each with its experiment and its folder, by their time
 * @param rows one per trial, those left out included
 * @param measurements one per repetition
 * @param environments what they ran in, by hash
 * @param background what is known besides
 */
public record Results(
        String experiment,
        String question,
        List<String> campaigns,
        List<SummaryRow> rows,
        List<Measurement> measurements,
        Map<String, Environment> environments,
        Background background) {
    public Results {
        campaigns = List.copyOf(campaigns);
        rows = List.copyOf(rows);
        measurements = List.copyOf(measurements);
        environments = Map.copyOf(environments);
    }

    public static Results of(PooledCampaigns campaigns) {
        return new Results(
                campaigns.experiment(),
                campaigns.question(),
                campaigns.campaigns(),
                Summary.of(campaigns.trials(), campaigns.measurements(), campaigns.plan()),
                campaigns.measurements(),
                campaigns.environments(),
                Background.of(campaigns));
    }

    static Results of(CampaignFolder folder) throws IOException {
        return of(PooledCampaigns.of(List.of(folder)));
    }

    /** What lies behind the speedup of each row that counts. */
    public List<Scaling> scalings() {
        return Scaling.of(rows, measurements, environments, background.shapes(), background.calibrations());
    }

    /** Every data set with the size of its images, and which are drawn; empty text where no answer says. */
    public String data() {
        return Notes.data(this);
    }

    /** The same with some of the rows. */
    Results withRows(List<SummaryRow> some) {
        return new Results(experiment, question, campaigns, some, measurements, environments, background);
    }

    /** Rows that may enter a curve: a fast wrong answer, or one that nobody verified, is none. */
    List<SummaryRow> counting() {
        return rows.stream()
                .filter(row -> row.verdict().counts() && row.fit().isPresent())
                .toList();
    }
}
