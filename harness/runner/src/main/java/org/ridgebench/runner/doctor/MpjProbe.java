package org.ridgebench.runner.doctor;

import java.util.Optional;
import org.ridgebench.runner.experiment.ImplementationDescriptor;

/** MPJ Express, as far as the build found it. */
final class MpjProbe implements Probe {
    private static final String NAME = "mpj";

    /** One that needs it, like all of its module. */
    private static final String IMPLEMENTATION = "mpi-gram";

    @Override
    public Finding look(Surroundings around) {
        Optional<ImplementationDescriptor> ranks = around.catalogue().find(IMPLEMENTATION);
        if (ranks.isEmpty()) {
            return Finding.note(NAME, "ranks are not built", "Build all modules: mvn package");
        }
        return ranks.get()
                .missing()
                .map(missing -> Finding.note(NAME, "not here: " + missing, "Install it, then build again."))
                .orElseGet(() -> Finding.ok(NAME, "MPJ Express"));
    }
}
