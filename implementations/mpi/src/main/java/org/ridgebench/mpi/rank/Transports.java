package org.ridgebench.mpi.rank;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.ridgebench.mpi.messages.Transport;
import org.ridgebench.trial.TrialRefusedException;

/** What this build has to carry messages. */
final class Transports {
    private static final String MISSING =
            "mpi: this was built without MPJ Express 0.44. Set MPJ_HOME to a folder with lib/mpj.jar, or let the build"
                    + " reach a Debian mirror (package libmpj-java), then build again.";

    private Transports() {}

    /** @throws TrialRefusedException if the build was made without any */
    static Transport installed() {
        try {
            return ServiceLoader.load(Transport.class)
                    .findFirst()
                    .orElseThrow(() -> new TrialRefusedException(MISSING));
        } catch (ServiceConfigurationError e) {
            // Named, but not there: see the module mpj-express.
            throw new TrialRefusedException(MISSING, e);
        }
    }
}
