package org.ridgebench.runner.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processors that this process may use, in the order in which trials get them: one of each physical core first, so
 * that two threads share a core only when there are more threads than cores.
 */
public record Cpus(List<Integer> ids) {
    private static final Pattern RANGE = Pattern.compile("([0-9]+)(?:-([0-9]+))?");

    public Cpus {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("at least one processor expected");
        }
    }

    /** Those of this machine, from Linux's /proc and /sys; elsewhere as many as the JVM sees, numbered from 0. */
    public static Cpus ofThisProcess() throws IOException {
        Cpus allowed = read(Path.of("/proc/self/status"), Path.of("/sys/devices/system/cpu"));
        // A container may be given less time than its processors have; the JVM knows.
        return new Cpus(allowed.first(Runtime.getRuntime().availableProcessors()));
    }

    static Cpus read(Path status, Path topology) throws IOException {
        List<Integer> allowed = allowed(status);
        Set<Integer> ordered = new LinkedHashSet<>();
        Set<List<Integer>> cores = new LinkedHashSet<>();
        for (int cpu : allowed) {
            Path siblings = topology.resolve("cpu" + cpu + "/topology/thread_siblings_list");
            List<Integer> core = Files.isReadable(siblings)
                    ? parse(Files.readString(siblings).trim())
                    : List.of(cpu);
            if (cores.add(core)) {
                ordered.add(cpu);
            }
        }
        ordered.addAll(allowed);
        return new Cpus(List.copyOf(ordered));
    }

    private static List<Integer> allowed(Path status) throws IOException {
        if (Files.isReadable(status)) {
            try (Stream<String> lines = Files.lines(status)) {
                List<Integer> found = lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                        .map(line -> parse(line.substring(line.indexOf(':') + 1).trim()))
                        .findFirst()
                        .orElse(List.of());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .boxed()
                .toList();
    }

    /** A kernel's list such as {@code 0-3,8,10-11}. */
    private static List<Integer> parse(String list) {
        List<Integer> ids = new ArrayList<>();
        Matcher range = RANGE.matcher(list);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            IntStream.rangeClosed(first, last).forEach(ids::add);
        }
        return ids;
    }

    public int count() {
        return ids.size();
    }

    /** The first so many as programs that bind processes want them: {@code 0,2,4}. */
    public String list(int cores) {
        return first(cores).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The first so many, or all where there are fewer. */
    List<Integer> first(int cores) {
        return ids.subList(0, Math.min(cores, ids.size()));
    }
}
