package org.ridgebench.spark.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers executors from 0, in the order in which they come; one that replaces a lost one takes its number. */
final class ExecutorNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> hosts = new TreeMap<>();
    private final Set<Integer> free = new TreeSet<>();

    /** The number of an executor, a new one if it is new. */
    synchronized int of(String executor, String host) {
        int number = of(executor);
        hosts.put(number, host);
        return number;
    }

    /** Its number; where it runs is said later. */
    synchronized int of(String executor) {
        return numbers.computeIfAbsent(executor, fresh -> {
            int number = free.stream().findFirst().orElse(hosts.size());
            free.remove(number);
            hosts.putIfAbsent(number, "");
            return number;
        });
    }

    /** Its number is free for the one that comes in its place. */
    synchronized void lost(String executor) {
        Integer number = numbers.get(executor);
        if (number != null) {
            free.add(number);
        }
    }

    synchronized String host(int number) {
        return hosts.getOrDefault(number, "");
    }
}
