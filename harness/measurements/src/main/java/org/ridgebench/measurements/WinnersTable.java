package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code winners.csv}: one row per task and number of cores. */
final class WinnersTable {
    static final String NAME = "winners.csv";

    private static final List<Column<Winner>> COLUMNS = Column.list(
            Column.task(Winner::task),
            Stream.of(
                    Column.of("cores", Winner::cores),
                    Column.of("time", winner -> winner.timed().word()),
                    Column.of("outcome", winner -> winner.outcome().word()),
                    Column.of("fastest", winner -> winner.leaders().get(0).name()),
                    Column.of(
                            "fastest_trial", winner -> winner.fastest().trial().id()),
                    Column.of("n", winner -> times(winner).n()),
                    Column.of("median_s", winner -> times(winner).median())),
            Column.interval("median", "_s", "coverage", winner -> times(winner).interval()),
            Stream.of(Column.of("tied", WinnersTable::tied), Column.of("rivals", Winner::rivals)));

    private WinnersTable() {}

    private static Times times(Winner winner) {
        return winner.timed().times(winner.fastest()).orElseThrow();
    }

    private static String tied(Winner winner) {
        return winner.leaders().stream().skip(1).map(Contender::name).collect(Collectors.joining("; "));
    }

    static void write(Path folder, List<Winner> winners) throws IOException {
        Table.write(folder.resolve(NAME), COLUMNS, winners);
    }
}
