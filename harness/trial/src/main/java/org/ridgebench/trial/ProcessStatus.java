package org.ridgebench.trial;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the system says of this process; most of it is in Linux's /proc, so elsewhere less is known. */
public final class ProcessStatus {
    private static final Path FILE = Path.of("/proc/self/status");
    private static final int BYTES_PER_KIB = 1024;
    private static final int HEXADECIMAL = 16;

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
        int allowed = cpus().bitCount();
        return allowed == 0 ? told : Math.min(told, allowed);
    }

    /** The processors that the system allows this process, a bit each; 0 where it does not say. */
    static BigInteger cpus() throws IOException {
        return field("Cpus_allowed")
                .map(mask -> new BigInteger(mask.replace(",", ""), HEXADECIMAL))
                .orElse(BigInteger.ZERO);
    }

    /** The name of this machine; empty text where it has none. */
    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /** Where this process runs, for people: {@code node1, processors 0-1,4}. */
    public static String place() throws IOException {
        return host()
                + field("Cpus_allowed_list").map(list -> ", processors " + list).orElse("");
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
