package org.ridgebench.report.published;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ridgebench.measurements.Role;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.measurements.TrialRow;

/** Which of our rows stand beside which published figure. Only those that count. */
public final class Counterparts {
    /** The data set that stands for the authors' pictures of their own hands. */
    public static final String OWN_IMAGES = "synthetic-hands";

    /** The interim report's classifier. */
    private static final Predicate<TrialRow> INTERIM =
            trial -> trial.factor("solver").equals("scalar");

    /** The final report's: an inverse for each λ. */
    private static final Predicate<TrialRow> HYBRID =
            trial -> trial.factor("solver").equals("inverse");

    private Counterparts() {}

    /** The interim classifier on one core. */
    public static List<SummaryRow> interimSerial(List<SummaryRow> rows) {
        return asked(rows, INTERIM.and(of("serial")));
    }

    /** The hybrid code on one core. */
    public static List<SummaryRow> hybridSerial(List<SummaryRow> rows) {
        return asked(rows, HYBRID.and(of("serial")));
    }

    /** The interim classifier with threads. */
    public static List<SummaryRow> openMp(List<SummaryRow> rows) {
        return counting(rows, INTERIM.and(of("threads")));
    }

    /** The hybrid code with threads alone, of which the Amdahl bars are. */
    public static List<SummaryRow> amdahl(List<SummaryRow> rows) {
        return asked(rows, HYBRID.and(of("threads")));
    }

    public static List<SummaryRow> modelParallel(List<SummaryRow> rows) {
        return counting(rows, of("mpi-model").and(Counterparts::isMnist));
    }

    public static List<SummaryRow> dataParallel(List<SummaryRow> rows) {
        return counting(rows, of("mpi-data").and(Counterparts::isMnist));
    }

    public static List<SummaryRow> ownImages(List<SummaryRow> rows) {
        return counting(rows, of("mpi-model").and(trial -> !isMnist(trial)));
    }

    /** The report's two ways on Spark. */
    public static List<SummaryRow> loops(List<SummaryRow> rows) {
        return counting(rows, of("spark-inner").or(of("spark-outer")));
    }

    public static List<SummaryRow> interimSpark(List<SummaryRow> rows) {
        return counting(rows, INTERIM.and(trial -> trial.factors().containsKey("executors")));
    }

    /** Requested at that size, rather than for a problem that grows with its cores. */
    static boolean isAsked(SummaryRow row) {
        return row.trial().roles().contains(Role.REQUESTED);
    }

    /** Of rows that differ in the rest of their factors the one on the most cores: what the figure is about. */
    static Optional<SummaryRow> largest(List<SummaryRow> rows, Predicate<TrialRow> chosen) {
        return rows.stream()
                .filter(row -> chosen.test(row.trial()))
                .max((one, other) ->
                        Integer.compare(one.trial().cores(), other.trial().cores()));
    }

    private static List<SummaryRow> asked(List<SummaryRow> rows, Predicate<TrialRow> chosen) {
        return counting(rows, chosen).stream().filter(Counterparts::isAsked).toList();
    }

    private static List<SummaryRow> counting(List<SummaryRow> rows, Predicate<TrialRow> chosen) {
        return rows.stream()
                .filter(row -> row.verdict().counts() && row.fit().isPresent())
                .filter(row -> chosen.test(row.trial()))
                .toList();
    }

    private static Predicate<TrialRow> of(String implementation) {
        return trial -> trial.implementation().equals(implementation);
    }

    private static boolean isMnist(TrialRow trial) {
        return !trial.factor("dataset").equals(OWN_IMAGES);
    }
}
