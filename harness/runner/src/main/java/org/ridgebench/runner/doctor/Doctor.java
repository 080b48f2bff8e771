package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that a platform may want. */
public final class Doctor {
    static final List<Probe> PROBES = List.of(
            new JdkProbe(),
            new VectorApiProbe(),
            new BlasProbe(),
            new MpjProbe(),
            new CoresProbe(),
            new SmtProbe(),
            new GovernorProbe(),
            new LoadProbe(),
            new MemoryProbe(),
            new ClockProbe(),
            new DiskProbe(),
            new BindingProbe(),
            new SlurmProbe(),
            new SparkProbe(),
            new YarnProbe(),
            new EmrProbe(),
            new DataProbe());

    private Doctor() {}

    /** One finding of each probe. */
    public static List<Finding> look(Surroundings around) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Probe probe : PROBES) {
            findings.add(probe.look(around));
        }
        return findings;
    }
}
