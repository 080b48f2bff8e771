package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux says of this process in /proc. Elsewhere there is no such file, and less is known. */
final class ProcessStatus {
    private static final Path FILE = Path.of("/proc/self/status");
    private static final int BYTES_PER_KIB = 1024;

    private ProcessStatus() {}

    /** Highest resident memory so far; 0 where it is not known. */
    static long peakMemoryBytes() throws IOException {
        return field("VmHWM")
                .map(text -> Long.parseLong(text.replace("kB", "").trim()) * BYTES_PER_KIB)
                .orElse(0L);
    }

    /** Processors that this process may run on: what the JVM was told, or fewer where the system binds it to fewer. */
    static int coresGiven() throws IOException {
        int told = Runtime.getRuntime().availableProcessors();
        return field("Cpus_allowed").map(mask -> Math.min(told, bits(mask))).orElse(told);
    }

    private static int bits(String mask) {
        return mask.chars()
                .filter(HexFormat::isHexDigit)
                .map(digit -> Integer.bitCount(HexFormat.fromHexDigit(digit)))
                .sum();
    }

    private static Optional<String> field(String name) throws IOException {
        if (!Files.isReadable(FILE)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }
    }
}
