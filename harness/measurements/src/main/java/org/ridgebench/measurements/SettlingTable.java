package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ridgebench.measurements.statistics.Steadiness;

/** {@code settling.csv}: what the iterations of each trial's processes settle to. */
final class SettlingTable {
    static final String NAME = "settling.csv";

    private static final List<Column<Settling>> COLUMNS = Column.list(
            Column.trial(Settling::trial),
            Stream.of(Column.of("repetitions", Settling::repetitions), Column.of("iterations", Settling::iterations)),
            Arrays.stream(Steadiness.values())
                    .map(label -> Column.of(label.word().replaceAll("[ -]", "_"), settling -> settling.votes()
                            .getOrDefault(label, 0L))),
            Stream.of(Column.of("label", settling -> settling.label().map(Steadiness::word))));

    private SettlingTable() {}

    static void write(Path folder, List<Settling> settlings) throws IOException {
        Table.write(folder.resolve(NAME), COLUMNS, settlings);
    }
}
