package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Room for results. */
final class DiskProbe implements Probe {
    private static final String NAME = "disk";
    private static final double GIB = 1L << 30;

    /** Weights of some thousand repetitions. */
    private static final double ENOUGH = 1;

    @Override
    public Finding look(Surroundings around) throws IOException {
        Path results = around.place().results();
        Path there = results;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        double free = Files.getFileStore(there).getUsableSpace() / GIB;
        String text = String.format(Locale.ROOT, "%.1f GiB free for %s", free, results);
        if (!Files.isWritable(there)) {
            return Finding.missing(NAME, there + " cannot be written to", "Name another place: --results DIR");
        }
        return free >= ENOUGH
                ? Finding.ok(NAME, text)
                : Finding.missing(NAME, text, "Make room, or name another place: --results DIR");
    }
}
