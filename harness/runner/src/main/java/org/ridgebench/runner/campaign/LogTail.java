package org.ridgebench.runner.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The last lines of a log: what a failed row says of its reason. */
public final class LogTail {
    private static final int BYTES = 32_768;
    private static final int LINES = 12;
    /** Empty lines, warnings of every JVM, and the frames of stack traces, under which the reason would be buried. */
    private static final Pattern NOISE =
            Pattern.compile("\\s*$|WARNING: |\\s+at [\\w$./<>]+\\(|\\s+\\.\\.\\. [0-9]+ (more|common frames)|# ");

    private LogTail() {}

    public static String of(Path log) throws IOException {
        byte[] bytes;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
        }
        List<String> lines = new String(bytes, UTF_8)
                .lines()
                .filter(line -> !NOISE.matcher(line).lookingAt())
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .collect(Collectors.joining("\n"));
    }
}
