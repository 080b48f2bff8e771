package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.JobRequest;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.measurements.Shard;
import org.ridgebench.measurements.SubmittedJob;
import org.ridgebench.runner.campaign.CampaignLock;
import org.ridgebench.runner.campaign.CampaignRun;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.slurm.JobStatus;
import org.ridgebench.runner.slurm.Jobs;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {"Goes on with a campaign that was interrupted.", "What is over, well or badly, is not run again."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ResumeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder.")
    Path campaign;

    @Mixin
    ShardOption shard;

    @Option(
            names = "--submit",
            description =
                    "Goes on in a new job of the cluster's queue, or a new step of EMR, and prints its id. What is not"
                            + " said of a job is as in the last one, else as the platform says.")
    boolean submit;

    @Mixin
    JobOptions job;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        CampaignFolder folder = CampaignFolder.open(campaign);
        Experiment experiment = workbench.experiment(folder);
        Optional<Shard> part = shard.shard(experiment);
        List<Repetition> remaining = CampaignRun.remaining(folder, experiment, part);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (submit) {
            return submit(workbench, folder, remaining, part, out, err);
        }
        int exitCode = new Measuring(workbench, out, err).measure(folder, experiment, part);
        return remaining.isEmpty() ? ExitCode.FINE : exitCode;
    }

    private int submit(
            Workbench workbench,
            CampaignFolder folder,
            List<Repetition> remaining,
            Optional<Shard> part,
            PrintWriter out,
            PrintWriter err)
            throws IOException, InterruptedException, ConfigurationException {
        if (remaining.isEmpty()) {
            err.println("nothing remains");
            return ExitCode.FINE;
        }
        if (workbench
                .platformAsWritten(workbench.platformFile(folder))
                .site()
                .emr()
                .isPresent()) {
            return toEmr(workbench, folder, remaining, out, err);
        }
        requireNoJob(workbench, folder, part);
        List<SubmittedJob> jobs = folder.jobs().all();
        JobRequest last =
                jobs.isEmpty() ? JobRequest.NONE : jobs.get(jobs.size() - 1).request();
        Submission submission = new Submission(
                workbench, workbench.platformFile(folder), job.request().or(last));
        List<Parallelism> trials = remaining.stream()
                .map(repetition -> repetition.trial().parallelism())
                .toList();
        SubmittedJob submitted =
                submission.submit(folder, submission.script(folder, trials, submission.coresPerNode(), part));
        out.println(submitted.id());
        out.flush();
        return job.wait ? submission.await(folder, submitted, err) : ExitCode.FINE;
    }

    private int toEmr(
            Workbench workbench, CampaignFolder folder, List<Repetition> remaining, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException, ConfigurationException {
        job.requireNoRequest();
        shard.requireNone();
        EmrSubmission submission = new EmrSubmission(workbench, workbench.platformFile(folder), out, err);
        List<Trial> trials = remaining.stream().map(Repetition::trial).toList();
        return submission.submit(folder, submission.datasets(folder.resolvedYaml(), trials), job.wait);
    }

    /** Two jobs never measure the same; what one that is over has left of its lock is removed. */
    private static void requireNoJob(Workbench workbench, CampaignFolder folder, Optional<Shard> part)
            throws IOException, InterruptedException, ConfigurationException {
        List<String> live = new ArrayList<>();
        for (JobStatus status : new Jobs(workbench.queue()).of(folder)) {
            if (!status.state().isLive()) {
                CampaignLock.removeThoseOf(status.job().id(), folder.path());
            } else if (status.job().meets(part)) {
                live.add(folder.path() + ": " + JobText.of(status) + ". Wait for it, or end it by 'scancel "
                        + status.job().id() + "'.");
            }
        }
        if (!live.isEmpty()) {
            throw new ConfigurationException(live);
        }
    }
}
