package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code cost.csv}: one row per task and contender. */
final class CostTable {
    static final String NAME = "cost.csv";

    private static final List<Column<Cost>> COLUMNS = Column.list(
            Column.task(Cost::task),
            Stream.of(
                    Column.of("time", cost -> cost.timed().word()),
                    Column.of("contender", cost -> cost.contender().name()),
                    Column.of("base", cost -> cost.base().baseId()),
                    Column.of("base_s", cost -> cost.base().baseSeconds()),
                    Column.of("cost_cores", Cost::byMedian),
                    Column.of("cost_cores_surely", Cost::surely),
                    Column.of("most_cores", Cost::mostCores)));

    private CostTable() {}

    static void write(Path folder, List<Cost> costs) throws IOException {
        Table.write(folder.resolve(NAME), COLUMNS, costs);
    }
}
