package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that the runner knows of an implementation.
 *
 * @param implementation the word that names it in YAML
 * @param module the folder below lib/ with its class path
 * @param keys of a sweep entry, beyond those that every implementation has
 * @param kernels by name, with the GFLOP/s that one core roughly reaches, for estimates only
 * @param defaultKernel one of the kernels
 * @param defaultSolver one of the solvers
 * @param defaultSchedule what deals out its work where a file does not say; empty if it has no choice
 * @param accuracyTolerance by how much its validation accuracy may differ from the serial one, where its answer is not
 *     meant to equal the serial one; empty where it is
 * @param missing what it needs and this installation does not have, and what to do about it
 */
public record ImplementationDescriptor(
        String implementation,
        String module,
        LauncherKind launcher,
        Set<String> keys,
        Map<String, Double> kernels,
        List<String> solvers,
        String defaultKernel,
        String defaultSolver,
        Optional<String> defaultSchedule,
        OptionalDouble accuracyTolerance,
        Optional<String> missing) {
    public ImplementationDescriptor {
        requireNonNull(implementation, "implementation");
        requireNonNull(module, "module");
        requireNonNull(launcher, "launcher");
        // Copies that keep the order: messages and the schema list these words as the descriptor does.
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        kernels = Collections.unmodifiableMap(new LinkedHashMap<>(kernels));
        solvers = List.copyOf(solvers);
        requireNonNull(defaultSchedule, "defaultSchedule");
        requireNonNull(accuracyTolerance, "accuracyTolerance");
        requireNonNull(missing, "missing");
        if (!kernels.containsKey(defaultKernel) || !solvers.contains(defaultSolver)) {
            throw new IllegalArgumentException("defaults that are no kernel and solver of '" + implementation + "': "
                    + defaultKernel + ", " + defaultSolver);
        }
    }

    boolean has(SweepKey key) {
        return keys.contains(key.word());
    }
}
