package org.ridgebench.runner.doctor;

import java.io.IOException;
import org.ridgebench.runner.launch.Reply;

/** Slurm's commands, its controller, and the allocation that this process may be in. */
final class SlurmProbe implements Probe {
    private static final String NAME = "slurm";

    @Override
    public Finding look(Surroundings around) throws IOException, InterruptedException {
        if (around.platform().site().slurm().isEmpty()) {
            return Finding.ok(NAME, "the platform does not use it");
        }
        Reply version = around.programs().ask("", "sbatch", "--version");
        if (!version.fine()) {
            return Finding.missing(
                    NAME,
                    "sbatch: " + version.trouble(),
                    "Go to a login node of the cluster, or put its commands on PATH.");
        }
        Reply nodes = around.programs().ask("", "sinfo", "--noheader", "--format=%D %T");
        if (!nodes.fine()) {
            return Finding.missing(
                    NAME, "sinfo: " + nodes.trouble(), "Ask 'scontrol ping' whether its controller is up.");
        }
        String allocation = around.variable("SLURM_JOB_ID")
                .map(job -> "inside job " + job + " on "
                        + around.variable("SLURM_JOB_NODELIST").orElse("one node"))
                .orElse("outside of any allocation");
        return Finding.ok(
                NAME,
                version.out().strip() + ", nodes: "
                        + String.join(", ", nodes.out().lines().toList()) + "; " + allocation);
    }
}
