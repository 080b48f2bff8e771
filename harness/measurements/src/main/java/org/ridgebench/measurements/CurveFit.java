package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgebench.measurements.statistics.ScalingFit;
import org.ridgebench.measurements.statistics.TimedPoint;

/**
 * What law the times of one curve over cores follow.
 *
 * @param trial any of the curve, for what its trials have in common
 * @param points how many numbers of cores could be used
 * @param fits the one to prefer first; none where refused
 * @param refused why nothing was fitted, a sentence
 */
public record CurveFit(TrialRow trial, Timed timed, int points, List<ScalingFit> fits, Optional<String> refused) {
    public CurveFit {
        fits = List.copyOf(fits);
    }

    /** One per curve: trials of one size that differ in their cores alone and were asked for on several. */
    public static List<CurveFit> of(List<SummaryRow> rows, Timed timed) {
        Map<Map<String, String>, List<SummaryRow>> curves = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.trial().factorsOfCurve(), LinkedHashMap::new, Collectors.toList()));
        return curves.values().stream()
                .filter(CurveFit::isCurve)
                .map(curve -> ofCurve(curve, timed))
                .toList();
    }

    /** Problems that grow with their cores have one size on one number of cores. */
    private static boolean isCurve(List<SummaryRow> curve) {
        return curve.stream().map(row -> row.trial().cores()).distinct().count() > 1
                && curve.stream()
                        .filter(row -> row.trial().cores() > 1)
                        .anyMatch(row -> row.trial().roles().contains(Role.REQUESTED));
    }

    private static CurveFit ofCurve(List<SummaryRow> curve, Timed timed) {
        Map<Integer, TimedPoint> points = new TreeMap<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (SummaryRow row : curve) {
            Optional<String> trouble = trouble(row, timed);
            if (trouble.isPresent()) {
                leftOut.merge(trouble.get(), 1, Integer::sum);
            } else {
                int cores = row.trial().cores();
                points.put(
                        cores,
                        new TimedPoint(cores, timed.times(row).orElseThrow().values()));
            }
        }
        TrialRow trial = curve.get(0).trial();
        if (points.size() < ScalingFit.FEWEST_POINTS) {
            return new CurveFit(trial, timed, points.size(), List.of(), Optional.of(refusal(points.size(), leftOut)));
        }
        return new CurveFit(trial, timed, points.size(), ScalingFit.of(List.copyOf(points.values())), Optional.empty());
    }

    /** Why a trial is no point of a fit, in a word or two. */
    private static Optional<String> trouble(SummaryRow row, Timed timed) {
        if (!row.verdict().counts()) {
            return Optional.of(row.verdict().word());
        }
        if (row.marks().contains(Mark.OVERSUBSCRIBED)) {
            return Optional.of(Mark.OVERSUBSCRIBED.word());
        }
        return timed.times(row).isPresent() ? Optional.empty() : Optional.of(Mark.words(row.marks()));
    }

    private static String refusal(int points, Map<String, Integer> leftOut) {
        List<String> others = new ArrayList<>();
        leftOut.forEach((trouble, count) -> others.add(count + " " + trouble));
        return "a fit needs " + ScalingFit.FEWEST_POINTS + " numbers of cores, there " + (points == 1 ? "is " : "are ")
                + points + (others.isEmpty() ? "" : "; left out: " + String.join(", ", others));
    }
}
