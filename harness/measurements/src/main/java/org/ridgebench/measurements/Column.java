package org.ridgebench.measurements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgebench.measurements.statistics.Interval;
import org.ridgebench.trial.Answer;

/**
 * A column of a table: its name, and its cell for a row.
 *
 * @param optional whether it is left out where no row has anything in it
 */
record Column<T>(String name, Function<T, String> cell, boolean optional) {
    static <T> Column<T> of(String name, Function<T, Object> value) {
        return new Column<>(name, row -> text(value.apply(row)), false);
    }

    static <T> Column<T> optional(String name, Function<T, Object> value) {
        return new Column<>(name, row -> text(value.apply(row)), true);
    }

    /** All columns of a table, from its groups. */
    @SafeVarargs
    static <T> List<Column<T>> list(Stream<Column<T>>... groups) {
        List<Column<T>> columns = new ArrayList<>();
        for (Stream<Column<T>> group : groups) {
            group.forEach(columns::add);
        }
        return List.copyOf(columns);
    }

    /**
     * The trial's name, and every factor that a trial can have; empty where this one does not have it. Its machine where
     * there are several, and its campaigns where several were pooled.
     */
    static <T> Stream<Column<T>> trial(Function<T, TrialRow> trial) {
        Stream<Column<T>> factors = TrialsFile.FACTORS.stream()
                .map(factor -> of(factor, row -> trial.apply(row).factor(factor)));
        Stream<Column<T>> pooled = Stream.of(
                optional(TrialRow.MACHINE, row -> trial.apply(row).factor(TrialRow.MACHINE)), campaigns(trial));
        return Stream.of(
                        Stream.<Column<T>>of(of("trial", row -> trial.apply(row).id())), factors, pooled)
                .flatMap(columns -> columns);
    }

    /** The campaigns that a trial's repetitions are of, where several were pooled. */
    static <T> Column<T> campaigns(Function<T, TrialRow> trial) {
        return optional("campaign", row -> String.join(" ", trial.apply(row).campaigns()));
    }

    /** What all points of a trial's curve over cores have in common. */
    static <T> Stream<Column<T>> curve(Function<T, TrialRow> trial) {
        Stream<Column<T>> factors = Stream.concat(
                        TrialsFile.FACTORS.stream().filter(factor -> !TrialRow.VARYING_ON_A_CURVE.contains(factor)),
                        Stream.of(TrialRow.THREADS_PER_RANK))
                .map(factor ->
                        of(factor, row -> trial.apply(row).factorsOfCurve().getOrDefault(factor, "")));
        return Stream.concat(factors, Stream.of(optional(TrialRow.MACHINE, row -> trial.apply(row)
                .factor(TrialRow.MACHINE))));
    }

    /** What was asked. */
    static <T> Stream<Column<T>> task(Function<T, Task> task) {
        return Stream.of(
                of("dataset", row -> task.apply(row).dataset()),
                of("samples", row -> task.apply(row).samples()),
                of("lambdas", row -> task.apply(row).lambdas()),
                of("seed", row -> task.apply(row).seed()),
                optional(TrialRow.MACHINE, row -> task.apply(row).machine()));
    }

    /** The ends of an interval, and what it covers. */
    static <T> Stream<Column<T>> interval(
            String prefix, String unit, String coverage, Function<T, Optional<Interval>> interval) {
        return Stream.of(
                of(prefix + "_low" + unit, row -> interval.apply(row).map(Interval::low)),
                of(prefix + "_high" + unit, row -> interval.apply(row).map(Interval::high)),
                of(coverage, row -> interval.apply(row).map(Interval::coverage)));
    }

    /** What a process said of its answer. */
    static <T> Stream<Column<T>> answer(Function<T, Optional<Answer>> answer) {
        return Stream.of(
                part("validation_accuracy", answer, Answer::validationAccuracy),
                part("test_accuracy", answer, found -> found.evaluation().testAccuracy()),
                part("best_lambda", answer, Answer::bestLambda),
                part("statistics_sha256", answer, found -> found.evaluation().statisticsSha256()),
                part("weights_sha256", answer, Answer::weightsSha256),
                part("kernel_variant", answer, found -> found.evaluation().kernelVariant()),
                part("solver_variant", answer, found -> found.evaluation().solverVariant()),
                part("source", answer, found -> found.evaluation().source().word()));
    }

    private static <T> Column<T> part(
            String name, Function<T, Optional<Answer>> answer, Function<Answer, Object> value) {
        return of(name, row -> answer.apply(row).map(value));
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Column::text).orElse("");
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Double.toString(optional.getAsDouble()) : "";
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Integer.toString(optional.getAsInt()) : "";
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? Long.toString(optional.getAsLong()) : "";
        }
        return value.toString();
    }
}
