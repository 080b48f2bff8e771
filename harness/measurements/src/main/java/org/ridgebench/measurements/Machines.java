package org.ridgebench.measurements;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names the machines that environments describe: by their hosts, and by their CPUs where hosts are called alike. */
final class Machines {
    private static final String UNNAMED = "unnamed";

    private final Map<String, Set<String>> cpusByHost = new HashMap<>();

    Machines(Collection<Environment> environments) {
        environments.forEach(environment -> cpusByHost
                .computeIfAbsent(host(environment), any -> new TreeSet<>())
                .add(cpu(environment)));
    }

    boolean areSeveral() {
        return cpusByHost.values().stream().mapToInt(Set::size).sum() > 1;
    }

    String name(Environment environment) {
        String host = host(environment);
        boolean alike = cpusByHost.getOrDefault(host, Set.of()).size() > 1;
        return alike ? host + " (" + cpu(environment) + ")" : host;
    }

    private static String host(Environment environment) {
        return environment.facts().getOrDefault("host", UNNAMED);
    }

    private static String cpu(Environment environment) {
        return environment.facts().getOrDefault("cpu", "unknown CPU");
    }
}
