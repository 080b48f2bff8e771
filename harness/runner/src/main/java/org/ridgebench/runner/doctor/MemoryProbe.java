package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Memory that is there to be used. */
final class MemoryProbe implements Probe {
    private static final String NAME = "memory";
    private static final double GIB = 1L << 30;

    /** A trial of eight ranks with half a gibibyte each is the largest of the committed experiments. */
    private static final double ENOUGH = 4;

    @Override
    public Finding look(Surroundings around) throws IOException {
        Optional<Double> available = around.entry("proc/meminfo", "MemAvailable")
                .map(text -> Double.parseDouble(text.split(" ", 2)[0]) * 1024 / GIB);
        Optional<Double> limit = around.text("sys/fs/cgroup/memory.max")
                .filter(text -> text.matches("[0-9]+"))
                .map(text -> Double.parseDouble(text) / GIB);
        Optional<Double> least =
                Stream.of(available, limit).flatMap(Optional::stream).min(Double::compare);
        if (least.isEmpty()) {
            return Finding.ok(NAME, "the system does not say");
        }
        String text = String.format(Locale.ROOT, "%.1f GiB available", least.get());
        return least.get() >= ENOUGH
                ? Finding.ok(NAME, text)
                : Finding.note(NAME, text, "Leave out trials of many ranks or executors: --only 'ranks <= 4'");
    }
}
