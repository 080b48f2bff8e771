package org.ridgebench.measurements.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.measurements.statistics.Holm;
import org.ridgebench.measurements.statistics.Interval;

/**
 * Judges all quantities of all trials together.
 *
 * <p>Twenty trials that are as they were give one false alarm at 95 % on average. So what is made of times is worse only
 * if its interval lies beyond its bound and if that would still be said with the chances of all of them adjusted by Holm's
 * method. From four repetitions a side on, three of them can be judged at once; six a side are enough for 46.
 */
final class Suspicions {
    private static final double LEVEL = 0.05;

    private final List<Suspicion> all = new ArrayList<>();

    private record Suspicion(TrialRow trial, Observation observation, Reference reference, Evidence evidence) {
        Quantity quantity() {
            return observation.quantity();
        }

        boolean isOfTimes() {
            return quantity().isOfTimes() && evidence.isEnoughForTimes();
        }
    }

    void add(TrialRow trial, Observation observation, Reference reference) {
        all.add(new Suspicion(trial, observation, reference, observation.beside(reference)));
    }

    /** What was found before, and a finding for each. */
    List<Finding> decide(List<Finding> before) {
        List<Suspicion> ofTimes = all.stream().filter(Suspicion::isOfTimes).toList();
        List<Double> adjusted = Holm.adjusted(
                ofTimes.stream().map(suspicion -> suspicion.evidence.chance()).toList());
        List<Finding> findings = new ArrayList<>(before);
        for (Suspicion suspicion : all) {
            int test = ofTimes.indexOf(suspicion);
            findings.add(decide(suspicion, test < 0 ? Optional.empty() : Optional.of(adjusted.get(test))));
        }
        return findings;
    }

    private static Finding decide(Suspicion suspicion, Optional<Double> chance) {
        Quantity quantity = suspicion.quantity();
        if (quantity.isOfTimes() && chance.isEmpty()) {
            return finding(suspicion, Judgement.INCONCLUSIVE, tooFew(suspicion));
        }
        Interval interval = suspicion.evidence.intervalOrPoint();
        if (quantity.isWorse(interval, suspicion.reference)) {
            return chance.isPresent() && chance.get() >= LEVEL
                    ? finding(
                            suspicion,
                            Judgement.INCONCLUSIVE,
                            "; beyond what is allowed, but not surely so among so many trials: more repetitions are needed")
                    : finding(suspicion, Judgement.WORSE, "");
        }
        if (quantity.isBetter(interval, suspicion.reference)) {
            return finding(suspicion, Judgement.BETTER, "");
        }
        return quantity.isNoWorse(interval, suspicion.reference)
                ? finding(suspicion, Judgement.SAME, "")
                : finding(suspicion, Judgement.INCONCLUSIVE, "; the interval holds the bound");
    }

    private static String tooFew(Suspicion suspicion) {
        int n = suspicion.quantity().isRatioToReference()
                ? Math.min(
                        suspicion.observation.n(),
                        suspicion.reference.repetitions().size())
                : suspicion.observation.n();
        return "; " + n + (n == 1 ? " repetition says" : " repetitions say")
                + " too little of times: 4 a side are needed";
    }

    private static Finding finding(Suspicion suspicion, Judgement judgement, String why) {
        Reference reference = suspicion.reference;
        String interval = suspicion
                .evidence
                .interval()
                .map(found -> String.format(Locale.ROOT, " [%.4g, %.4g]", found.low(), found.high()))
                .orElse("");
        String text = String.format(
                Locale.ROOT,
                "%.4g%s %s, %.4g to %.4g allowed, %.4g before%s",
                suspicion.evidence.value(),
                interval,
                suspicion.quantity().unit(),
                reference.lower(),
                reference.upper(),
                reference.value(),
                why);
        return new Finding(suspicion.trial, suspicion.quantity().word(), judgement, text);
    }
}
