package org.ridgebench.report.figures;

import java.util.List;
import java.util.Map;
import org.ridgebench.measurements.Calibration;
import org.ridgebench.measurements.Example;
import org.ridgebench.measurements.PooledCampaigns;
import org.ridgebench.measurements.Shape;

/**
 * What a campaign knows besides its measurements.
 *
 * @param shapes how large images are, by data set, as far as known
 * @param calibrations what a core could do, as far as measured
 * @param examples some images, by data set, as far as kept
 */
public record Background(
        Map<String, Shape> shapes, List<Calibration> calibrations, Map<String, List<Example>> examples) {
    public Background {
        shapes = Map.copyOf(shapes);
        calibrations = List.copyOf(calibrations);
        examples = Map.copyOf(examples);
    }

    static Background of(PooledCampaigns campaigns) {
        return new Background(campaigns.shapes(), campaigns.calibrations(), campaigns.examples());
    }
}
