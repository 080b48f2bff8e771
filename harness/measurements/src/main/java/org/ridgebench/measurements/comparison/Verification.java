package org.ridgebench.measurements.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.AccuracyBound;
import org.ridgebench.measurements.ComparedAnswer;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;
import org.ridgebench.trial.Answer;

/**
 * A campaign measured again: whether its answers are the same, and whether its shapes are.
 *
 * @param answers one per trial that the first campaign has an answer of
 */
public record Verification(List<AnswerAgain> answers, List<Shape> shapes) {
    /** What became of an answer. */
    public enum Outcome {
        /** Every bit of it. */
        IDENTICAL,
        /** It is approximate, and as near as that allows. */
        NEAR,
        DIFFERENT,
        /** The trial was left out, or did not complete. */
        NOT_MEASURED
    }

    /** One trial's answer, found again or not. */
    public record AnswerAgain(TrialRow trial, Outcome outcome, String text) {}

    public Verification {
        answers = List.copyOf(answers);
        shapes = List.copyOf(shapes);
    }

    public static Verification of(Observed first, Observed again) {
        List<AnswerAgain> answers = new ArrayList<>();
        for (SummaryRow row : first.rows()) {
            row.answer().ifPresent(answer -> answers.add(again(row, answer, again)));
        }
        return new Verification(answers, Shapes.of(first, again));
    }

    private static AnswerAgain again(SummaryRow row, Answer answer, Observed again) {
        Optional<SummaryRow> other = again.row(row.trial().id());
        Optional<Answer> found = other.flatMap(SummaryRow::answer);
        if (found.isEmpty()) {
            return new AnswerAgain(
                    row.trial(),
                    Outcome.NOT_MEASURED,
                    other.map(SummaryRow::reason).orElse("not in the campaign"));
        }
        List<String> differences = ComparedAnswer.of(found.get()).differencesFrom(ComparedAnswer.of(answer));
        if (differences.isEmpty()) {
            return new AnswerAgain(row.trial(), Outcome.IDENTICAL, "weights " + answer.weightsSha256());
        }
        boolean near = AccuracyBound.of(row.trial())
                .filter(bound -> Math.abs(found.get().validationAccuracy() - answer.validationAccuracy())
                        <= bound.around(answer.validationAccuracy()))
                .isPresent();
        return new AnswerAgain(row.trial(), near ? Outcome.NEAR : Outcome.DIFFERENT, String.join("; ", differences));
    }

    public long count(Outcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }

    public long count(Shape.Outcome outcome) {
        return shapes.stream().filter(shape -> shape.outcome() == outcome).count();
    }
}
