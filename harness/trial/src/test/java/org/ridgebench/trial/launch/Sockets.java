package org.ridgebench.trial.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP sockets of a process, as Linux lists them. */
public final class Sockets {
    private static final String ESTABLISHED = "01";
    private static final String LISTEN = "0A";

    private Sockets() {}

    /** Local addresses that it takes calls on. */
    public static List<String> listening(long pid) {
        return inState(pid, LISTEN);
    }

    public static int connections(long pid) {
        return inState(pid, ESTABLISHED).size();
    }

    private static List<String> inState(long pid, String state) {
        try {
            Set<String> own = inodes(pid);
            List<String> found = new ArrayList<>();
            for (String table : List.of("tcp", "tcp6")) {
                Path file = Path.of("/proc/" + pid + "/net/" + table);
                for (String line : Files.isReadable(file) ? Files.readAllLines(file) : List.<String>of()) {
                    String[] fields = line.trim().split("\\s+", -1);
                    if (fields.length > 9 && fields[3].equals(state) && own.contains("socket:[" + fields[9] + "]")) {
                        found.add(fields[1]);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    inodes.add(Files.readSymbolicLink(descriptor).toString());
                } catch (NoSuchFileException e) {
                    // Closed meanwhile.
                }
            }
        }
        return inodes;
    }
}
