package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.JobRequest;
import org.ridgebench.measurements.Shard;
import org.ridgebench.measurements.SubmittedJob;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.experiment.Site;
import org.ridgebench.runner.slurm.Allocation;
import org.ridgebench.runner.slurm.BatchScript;
import org.ridgebench.runner.slurm.JobStatus;
import org.ridgebench.runner.slurm.Jobs;
import org.ridgebench.runner.slurm.SlurmQueue;
import org.ridgebench.trial.Parallelism;

/** What submit and resume share: hands a campaign over to Slurm, and waits for its job where that is wanted. */
final class Submission {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Workbench workbench;
    private final Platform platform;
    private final Site.Slurm slurm;
    private final JobRequest request;
    private final SlurmQueue queue;

    /** @throws ConfigurationException if Slurm does not rule on the platform, or its limits contradict each other */
    Submission(Workbench workbench, Path platformFile, JobRequest asked) throws ConfigurationException {
        this.workbench = workbench;
        this.platform = workbench.platformAsWritten(platformFile);
        this.slurm = platform.site()
                .slurm()
                .orElseThrow(() -> problem(platformFile
                        + ": neither slurm nor emr is there. Only campaigns of a platform that has one of these sections"
                        + " are submitted: 'ridgebench submit EXPERIMENT --platform slurm'."));
        this.request = asked.or(slurm.request());
        this.queue = workbench.queue();
        Optional<Duration> time = request.time();
        if (time.isPresent() && time.get().compareTo(slurm.stopBefore()) <= 0) {
            throw problem("--time: expected more than slurm.stopBefore, "
                    + slurm.stopBefore().toSeconds() + " s, got " + time.get().toSeconds()
                    + " s. Ask for more time.");
        }
    }

    private static ConfigurationException problem(String text) {
        return new ConfigurationException(List.of(text));
    }

    /** The cores that a job may use of a node. */
    int coresPerNode() throws IOException, InterruptedException, ConfigurationException {
        OptionalInt known =
                slurm.coresPerNode().isPresent() ? slurm.coresPerNode() : queue.coresPerNode(request.partition());
        return known.orElseThrow(() -> problem(
                "platform " + platform.name() + ": slurm.coresPerNode: missing, and sinfo does not say it. Write it."));
    }

    int nodes(List<Parallelism> trials, int coresPerNode) {
        return request.nodes().orElseGet(() -> Allocation.fewestNodes(trials, coresPerNode));
    }

    /** The script of a job that measures what remains of a campaign. */
    BatchScript script(CampaignFolder folder, List<Parallelism> trials, int coresPerNode, Optional<Shard> shard)
            throws IOException {
        folder.jobs().make();
        return new BatchScript(
                "ridgebench-" + folder.experimentName(),
                workbench.installation().home().resolve("ridgebench"),
                folder.path().toAbsolutePath().normalize(),
                Allocation.of(trials, nodes(trials, coresPerNode), coresPerNode),
                request,
                platform.site(),
                shard);
    }

    SubmittedJob submit(CampaignFolder folder, BatchScript script) throws IOException, InterruptedException {
        String id = queue.submit(script.text());
        JobRequest asked = new JobRequest(
                OptionalInt.of(script.allocation().nodes()), request.time(), request.partition(), request.account());
        SubmittedJob job = new SubmittedJob(
                id,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                workbench.self().host(),
                asked,
                script.shard());
        folder.jobs().add(job, script.text());
        return job;
    }

    /**
     * Waits until a job does not live any more.
     *
     * @return the exit code of its run, or that of an interrupted one
     */
    int await(CampaignFolder folder, SubmittedJob job, PrintWriter err) throws IOException, InterruptedException {
        Duration pause = SHORTEST_PAUSE;
        JobStatus status = status(folder, job);
        while (status.state().isLive()) {
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            status = status(folder, job);
        }
        err.println(JobText.of(status));
        return folder.jobs().exit(job).map(exit -> exit.code()).orElse(ExitCode.INTERRUPTED);
    }

    private JobStatus status(CampaignFolder folder, SubmittedJob job) throws IOException, InterruptedException {
        return new Jobs(queue)
                .of(folder).stream()
                        .filter(status -> status.job().equals(job))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("its record is gone: " + job));
    }
}
