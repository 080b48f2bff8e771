package org.ridgebench.report.published;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That a published number is above another: of such orderings all shapes are made, whatever the seconds. */
record Claim(Place higher, Place lower) {
    /** What is nearer to each other than that is no ordering: it may be the reading, or noise. */
    private static final double APART = 0.05;

    /** How a claim fares with what was measured here. */
    enum Outcome {
        AGREES,
        CONTRADICTS,
        /** The intervals overlap: no contradiction, and no confirmation. */
        TIED,
        /** Behind one of the two stand fewer repetitions than a verdict can rest on. */
        TOO_FEW,
        OVERSUBSCRIBED,
        NOT_MEASURED
    }

    /** Two places of a published figure, to be ordered by what it has there. */
    record Pair(Place one, Place other) {
        /** Each place with the next one: how a line rises and falls. */
        static List<Pair> steps(List<Place> line) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 1; i < line.size(); i++) {
                pairs.add(new Pair(line.get(i - 1), line.get(i)));
            }
            return pairs;
        }
    }

    /** What a figure says of pairs of its places; nothing of those that are near each other, or whose bounds leave it open. */
    static List<Claim> of(Map<Place, PublishedValue> published, List<Pair> pairs) {
        List<Claim> claims = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<PublishedValue> one = Optional.ofNullable(published.get(pair.one));
            Optional<PublishedValue> other = Optional.ofNullable(published.get(pair.other));
            if (one.isPresent() && other.isPresent()) {
                if (one.get().isAbove(other.get(), APART)) {
                    claims.add(new Claim(pair.one, pair.other));
                } else if (other.get().isAbove(one.get(), APART)) {
                    claims.add(new Claim(pair.other, pair.one));
                }
            }
        }
        return claims;
    }

    Outcome against(Map<Place, Reading> ours) {
        if (!ours.containsKey(higher) || !ours.containsKey(lower)) {
            return Outcome.NOT_MEASURED;
        }
        Reading high = requireNonNull(ours.get(higher));
        Reading low = requireNonNull(ours.get(lower));
        if (high.oversubscribed() || low.oversubscribed()) {
            return Outcome.OVERSUBSCRIBED;
        }
        if (high.decisive().isEmpty() || low.decisive().isEmpty()) {
            return Outcome.TOO_FEW;
        }
        return high.isSurelyAbove(low) ? Outcome.AGREES : low.isSurelyAbove(high) ? Outcome.CONTRADICTS : Outcome.TIED;
    }

    String published(Map<Place, PublishedValue> values) {
        return higher.text() + ": " + requireNonNull(values.get(higher)).text() + " > " + lower.text() + ": "
                + requireNonNull(values.get(lower)).text();
    }

    String ours(Map<Place, Reading> readings) {
        Reading high = requireNonNull(readings.get(higher));
        Reading low = requireNonNull(readings.get(lower));
        String sign = high.value() > low.value() ? " > " : high.value() < low.value() ? " < " : " = ";
        return higher.text() + ": " + high.text() + sign + lower.text() + ": " + low.text();
    }
}
