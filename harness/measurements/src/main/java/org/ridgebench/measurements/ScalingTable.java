package org.ridgebench.measurements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code scaling.csv}: what lies behind the speedup of each trial that has times. */
final class ScalingTable {
    static final String NAME = "scaling.csv";

    private static final List<Column<Scaling>> COLUMNS = Column.list(
            Column.trial(scaling -> scaling.row().trial()),
            Stream.of(
                    Column.of("cores_asked", scaling -> scaling.row().trial().cores()),
                    Column.of("karp_flatt", scaling -> scaling.row().karpFlatt())),
            Column.interval("karp_flatt", "", "karp_flatt_coverage", scaling -> scaling.row()
                    .karpFlattInterval()),
            Stream.of(Column.of("overhead_share", Scaling::overheadShare)),
            quotient("serial_share", Scaling::serialShare),
            quotient("price_of_framework", Scaling::price),
            Stream.of(
                    Column.of("superlinear", scaling -> scaling.superlinear().word()),
                    Column.of("gram_gflops", scaling -> scaling.gramRate().map(GramRate::gflops))),
            Column.interval("gram_gflops", "", "gram_gflops_coverage", scaling -> scaling.gramRate()
                    .flatMap(GramRate::interval)),
            Stream.of(
                    Column.of("gram_gflops_bound", scaling -> scaling.gramRate().map(GramRate::bound)),
                    Column.of(
                            "working_set_bytes", scaling -> scaling.workingSet().map(WorkingSet::bytes)),
                    Column.of("working_set_per_core_bytes", scaling -> scaling.workingSet()
                            .map(set -> set.bytesPerCore(scaling.row().trial().cores()))),
                    Column.of("cache_l2_bytes", scaling -> scaling.caches().l2()),
                    Column.of("cache_l3_bytes", scaling -> scaling.caches().l3())));

    private ScalingTable() {}

    private static Stream<Column<Scaling>> quotient(String name, Function<Scaling, Optional<Quotient>> quotient) {
        return Stream.concat(
                Stream.of(Column.of(name, scaling -> quotient.apply(scaling).map(Quotient::value))),
                Column.interval(name, "", name + "_coverage", scaling -> quotient.apply(scaling)
                        .flatMap(Quotient::interval)));
    }

    static void write(Path folder, List<Scaling> scalings) throws IOException {
        Table.write(folder.resolve(NAME), COLUMNS, scalings);
    }
}
