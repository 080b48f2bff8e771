package org.ridgebench.runner.cli;

import org.ridgebench.runner.slurm.JobStatus;

/** A job in a line. */
final class JobText {
    private JobText() {}

    static String of(JobStatus status) {
        String shard = status.job().shard().map(part -> ", shard " + part).orElse("");
        String text = status.text().isEmpty() ? "" : ": " + status.text();
        return "job " + status.job().id() + shard + ": " + status.state() + text;
    }
}
