package org.ridgebench.measurements.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgebench.measurements.Environment;

/**
 * What must be the same before two machines' times can be compared at all.
 *
 * @param cpu its model; empty text where the system does not say
 * @param cores that trials may use
 * @param jdk its feature version, such as 17
 */
public record MachineClass(String cpu, String cores, String architecture, String jdk) {
    /** That of a campaign; empty where it saw machines of several. */
    static Optional<MachineClass> of(Collection<Environment> environments) {
        List<MachineClass> classes =
                environments.stream().map(MachineClass::of).distinct().toList();
        return classes.size() == 1 ? Optional.of(classes.get(0)) : Optional.empty();
    }

    static MachineClass of(Environment environment) {
        return new MachineClass(
                environment.facts().getOrDefault("cpu", ""),
                environment.facts().getOrDefault("cores_usable", ""),
                environment.facts().getOrDefault("architecture", ""),
                jdk(environment));
    }

    /** Of a vendor and a version, such as {@code Debian 17.0.15}. */
    static String jdk(Environment environment) {
        String text = environment.facts().getOrDefault("jdk", "");
        return text.substring(text.lastIndexOf(' ') + 1).replaceFirst("[.+-].*", "");
    }

    /** A key for files: {@code amd-epyc-7b13-2-cores-jdk-17}. */
    public String name() {
        String text = String.join(" ", cpu.isEmpty() ? architecture : cpu, cores, "cores", "jdk", jdk);
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
