package org.ridgebench.runner.doctor;

import java.io.IOException;
import org.ridgebench.runner.launch.Reply;

/** The module that the exact kernel is fast with. */
final class VectorApiProbe implements Probe {
    private static final String NAME = "vector-api";
    private static final String MODULE = "jdk.incubator.vector";

    @Override
    public Finding look(Surroundings around) throws IOException, InterruptedException {
        Reply modules = around.programs().ask("", around.installation().java().toString(), "--list-modules");
        return modules.out().contains(MODULE + "@")
                ? Finding.ok(NAME, MODULE)
                : Finding.missing(
                        NAME,
                        "this JDK has no module " + MODULE,
                        "Use a full JDK, or measure without it: --set protocol.vectorApi=false");
    }
}
