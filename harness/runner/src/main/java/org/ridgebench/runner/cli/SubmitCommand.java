package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Shard;
import org.ridgebench.measurements.SubmittedJob;
import org.ridgebench.runner.campaign.Selection;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.slurm.BatchScript;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = {
            "Hands an experiment over to a cluster; its campaign's folder is made now, and 'ridgebench status' looks at",
            "both. With --platform slurm: one job, large enough for the largest trial, that runs all of them.",
            "With a platform that has a section emr: the program and the data sets go to S3 where they are not there yet,",
            "and one step is added to a running cluster of EMR, or to one that is started as the platform says. The same",
            "again does nothing again. 'ridgebench fetch' brings the campaign back.",
            "Prints the id of the job or the step. One that ends before its work is done is gone on with by",
            "'ridgebench resume --submit'."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class SubmitCommand implements Callable<Integer> {
    @Mixin
    ExperimentOptions options;

    @Mixin
    ResultsOption results;

    @Mixin
    PlatformOption platform;

    @Mixin
    JobOptions job;

    @Mixin
    ShardOption shard;

    @Option(
            names = "--dry-run",
            description =
                    "Lays out the campaign's folder and prints the script of the job or the step instead. Nobody is"
                            + " asked; that of a job is ready for sbatch.")
    boolean dryRun;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = workbench.experiment(options.file, options.overrides());
        Path platformFile = workbench.platformFile(platform.platform);
        if (workbench.platformAsWritten(platformFile).site().emr().isPresent()) {
            return toEmr(workbench, platformFile, experiment, err);
        }
        Submission submission = new Submission(workbench, platformFile, job.request());
        Optional<Shard> part = shard.shard(experiment);
        int coresPerNode = submission.coresPerNode();
        int nodes = submission.nodes(
                experiment.trials().stream()
                        .map(planned -> planned.trial().parallelism())
                        .toList(),
                coresPerNode);
        Selection selection = Selection.of(
                experiment, workbench.catalogue(), workbench.clusterCapacity(platformFile, nodes, coresPerNode));
        LeftOut.tell(selection, err);
        if (selection.trials().isEmpty()) {
            err.println(options.file + ": no trial is left to measure. See 'ridgebench plan'.");
            return ExitCode.NOTHING_MEASURED;
        }
        CampaignFolder folder = workbench.newCampaign(options.file, experiment, selection, results.folder(workbench));
        platform.keep(workbench, folder);
        List<Parallelism> trials =
                selection.trials().stream().map(Trial::parallelism).toList();
        BatchScript script = submission.script(folder, trials, coresPerNode, part);
        if (dryRun) {
            spec.commandLine().getOut().print(script.text());
            spec.commandLine().getOut().flush();
            err.println("laid out: " + folder.path());
            return ExitCode.FINE;
        }
        err.println("campaign: " + folder.path());
        err.flush();
        SubmittedJob submitted = submission.submit(folder, script);
        spec.commandLine().getOut().println(submitted.id());
        spec.commandLine().getOut().flush();
        return job.wait ? submission.await(folder, submitted, err) : ExitCode.FINE;
    }

    private int toEmr(Workbench workbench, Path platformFile, Experiment experiment, PrintWriter err)
            throws IOException, InterruptedException, ConfigurationException {
        job.requireNoRequest();
        shard.requireNone();
        PrintWriter out = spec.commandLine().getOut();
        EmrSubmission submission = new EmrSubmission(workbench, platformFile, out, err);
        Selection selection = Selection.of(experiment, workbench.catalogue(), submission.capacity());
        LeftOut.tell(selection, err);
        if (selection.trials().isEmpty()) {
            err.println(options.file + ": no trial is left to measure. See 'ridgebench plan'.");
            return ExitCode.NOTHING_MEASURED;
        }
        List<Path> datasets = submission.datasets(options.file, selection.trials());
        Path kept = results.folder(workbench);
        Optional<CampaignFolder> before =
                Continuation.unfinished(kept, experiment, platform.yaml(workbench), options.seed == null);
        CampaignFolder folder =
                before.isPresent() ? before.get() : workbench.newCampaign(options.file, experiment, selection, kept);
        platform.keep(workbench, folder);
        if (dryRun) {
            int code = submission.show(folder, datasets);
            err.println("laid out: " + folder.path());
            return code;
        }
        err.println("campaign: " + folder.path());
        err.flush();
        return submission.submit(folder, datasets, job.wait);
    }
}
