package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgebench.trial.LambdaGrid;

/** Reads what a file varies: the factors at its top, and the entries of its sweep. */
final class SweepReader {
    static final String KEY = "sweep";

    /** Some thousand times what anybody waits for. */
    static final int MOST_TRIALS = 100_000;

    private final Setting root;
    private final Catalogue catalogue;
    private final DatasetReader datasets;
    private int combinations;

    SweepReader(Setting root, Catalogue catalogue, DatasetReader datasets) {
        this.root = root;
        this.catalogue = catalogue;
        this.datasets = datasets;
    }

    /** The sweep; only right if there was no error. */
    Sweep read(Optional<Condition> only) {
        int errors = root.errors().count();
        List<Axis> shared = shared();
        boolean commonIsRight = root.errors().count() == errors;
        List<SweepEntry> entries = new ArrayList<>();
        for (Setting setting : settings()) {
            int errorsBefore = root.errors().count();
            List<SweepEntry> read = SweepEntryReader.read(catalogue, datasets, setting);
            if (commonIsRight && root.errors().count() == errorsBefore) {
                read.forEach(entry -> check(entry.within(shared), setting));
            }
            entries.addAll(read);
        }
        return new Sweep(shared, entries, only);
    }

    private List<Axis> shared() {
        require(SweepKey.DATASET, "Write the name of a data set, such as 'dataset: mnist'.");
        require(
                SweepKey.SAMPLES,
                "Write how many rows of the training file are used, such as 'samples: [1000, 5000]'.");
        AxisReader reader = new AxisReader(datasets, List.of());
        List<Axis> shared = new ArrayList<>();
        for (SweepKey key : SweepKey.AT_TOP) {
            root.get(key.word()).flatMap(setting -> reader.axis(key, setting)).ifPresent(shared::add);
        }
        if (!root.has(SweepKey.LAMBDAS.word())) {
            shared.add(Axis.of(SweepKey.LAMBDAS, new Value.Lambdas(LambdaGrid.DEFAULT)));
        }
        return shared;
    }

    private void require(SweepKey key, String remedy) {
        List<Setting> entries = root.get(KEY).map(Setting::items).orElse(List.of());
        boolean everyEntryHasIt =
                !entries.isEmpty() && entries.stream().allMatch(entry -> SweepEntryReader.sets(entry, key));
        if (!root.has(key.word()) && !everyEntryHasIt) {
            root.missing(key.word(), remedy);
        }
    }

    private List<Setting> settings() {
        String remedy = "Write a list with an entry such as '- {implementation: serial}'.";
        Optional<Setting> sweep = root.get(KEY);
        if (sweep.isEmpty()) {
            root.missing(KEY, remedy);
            return List.of();
        }
        if (!sweep.get().value().isArray() || sweep.get().value().isEmpty()) {
            sweep.get().expected("a list of entries", remedy);
            return List.of();
        }
        return sweep.get().items();
    }

    /** Tries every combination, so that nothing can go wrong when the trials are made. */
    private void check(SweepEntry entry, Setting setting) {
        combinations += entry.size(MOST_TRIALS);
        if (combinations > MOST_TRIALS) {
            root.errors().add(KEY, "more than " + MOST_TRIALS + " trials. Use fewer values.");
            return;
        }
        try {
            entry.points().stream()
                    .filter(point -> point.samples() > Integer.MAX_VALUE)
                    .findFirst()
                    .ifPresent(point -> setting.wrong("perCore gives " + point.samples() + " samples on "
                            + point.cores() + " cores. Use at most " + Integer.MAX_VALUE + "."));
        } catch (ConditionException e) {
            setting.get(SweepEntryReader.WHERE).ifPresent(where -> where.wrong(e.problem()));
        }
    }
}
