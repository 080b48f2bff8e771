package org.ridgebench.report.published;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SummaryRow;

/**
 * Whether an experiment of experiments/paper shows the shapes of its figure: who is ahead, how lines rise and fall, where
 * that changes. Seconds are never compared.
 */
public final class Reproduction {
    /** {@code paper-05-model-parallel}: what the files are called, and so the experiments. */
    private static final Pattern PAPER = Pattern.compile("paper-[0-9]+-(?<figure>.+)");

    private Reproduction() {}

    /** What was found; nothing where the experiment is none of a published figure. */
    public static List<Finding> of(String experiment, List<SummaryRow> rows, List<Measurement> measurements) {
        Matcher paper = PAPER.matcher(experiment);
        if (!paper.matches()) {
            return List.of();
        }
        return switch (paper.group("figure")) {
            case SerialShapes.FIGURE -> SerialShapes.of(rows);
            case OpenMpShapes.RUNTIME -> OpenMpShapes.runtime(rows);
            case OpenMpShapes.SCALING -> OpenMpShapes.scaling(rows);
            case AmdahlShapes.FIGURE -> AmdahlShapes.of(rows, measurements);
            case MapShapes.MODEL_PARALLEL -> MapShapes.modelParallel(rows);
            case MapShapes.DATA_PARALLEL -> MapShapes.dataParallel(rows);
            case MapShapes.OWN_IMAGES -> MapShapes.ownImages(rows);
            case SparkShapes.LOOPS -> SparkShapes.loops(rows);
            case SparkShapes.INTERIM -> SparkShapes.interim(rows);
            default -> List.of();
        };
    }
}
