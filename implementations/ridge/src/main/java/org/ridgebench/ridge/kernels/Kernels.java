package org.ridgebench.ridge.kernels;

import java.util.List;
import java.util.stream.Collectors;
import org.ridgebench.trial.TrialRefusedException;

/** All kernels, by name. */
public final class Kernels {
    private Kernels() {}

    public static List<Kernel> all() {
        return List.of(new NaiveKernel(), new TiledKernel(), new EjmlKernel(), new BlasKernel(), new ExactKernel());
    }

    /**
     * The kernel of a name.
     *
     * @throws TrialRefusedException if there is none
     */
    public static Kernel named(String name) {
        return all().stream()
                .filter(kernel -> kernel.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new TrialRefusedException("kernel: one of " + names() + " expected, got '" + name + "'."));
    }

    private static String names() {
        return all().stream().map(Kernel::name).collect(Collectors.joining(", "));
    }
}
