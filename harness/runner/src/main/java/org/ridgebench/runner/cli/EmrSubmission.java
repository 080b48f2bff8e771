package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.SubmittedStep;
import org.ridgebench.runner.campaign.Capacity;
import org.ridgebench.runner.emr.StepStatus;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Emr;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.Trial;

/** What submit and resume share: hands a campaign over to EMR, once, and waits for its step where that is wanted. */
final class EmrSubmission {
    /** No step of a benchmark takes longer; if one does, 'status' tells. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Workbench workbench;
    private final Platform platform;
    private final Emr emr;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @throws ConfigurationException if the platform names no bucket, or there is nothing that a cluster could unpack */
    EmrSubmission(Workbench workbench, Path platformFile, PrintWriter out, PrintWriter err)
            throws ConfigurationException {
        this.workbench = workbench;
        this.platform = workbench.platformAsWritten(platformFile);
        this.emr = platform.site().emr().orElseThrow();
        this.out = out;
        this.err = err;
        EmrProgram.bucket(platformFile, emr);
        Path archive = workbench.installation().archive();
        if (!Files.isRegularFile(archive)) {
            throw new ConfigurationException(List.of(archive + ": no such file, which a cluster would unpack."
                    + " Build it by 'mvn package'; in an unpacked distribution, put its archive there."));
        }
    }

    /** Of a primary node; its executors have cores elsewhere. */
    Capacity capacity() {
        Capacity capacity = Capacity.ofThisMachine(emr.coresPerNode().orElse(Integer.MAX_VALUE));
        return platform.spark().isElsewhere() ? capacity.withExecutorsElsewhere() : capacity;
    }

    /**
     * The folders of the data sets that trials read.
     *
     * @param file of the experiment, for whoever is told
     * @throws ConfigurationException if any of them is a folder that a cluster would not find
     */
    List<Path> datasets(Path file, List<Trial> trials) throws ConfigurationException {
        Path data = workbench.installation().data();
        List<Dataset> here = trials.stream()
                .map(trial -> trial.problem().dataset())
                .filter(dataset -> !dataset.isElsewhere())
                .distinct()
                .toList();
        List<String> strangers = here.stream()
                .filter(dataset -> !data.equals(
                        dataset.directory().toAbsolutePath().normalize().getParent()))
                .map(dataset ->
                        file + ": dataset: only folders in " + data + ", and data sets in s3a://, go to EMR, got '"
                                + dataset.location() + "'. Move the folder there, and name it.")
                .toList();
        if (!strangers.isEmpty()) {
            throw new ConfigurationException(strangers);
        }
        return here.stream().map(Dataset::directory).toList();
    }

    /** Shows what would be done, and asks nobody. */
    int show(CampaignFolder folder, List<Path> datasets)
            throws IOException, InterruptedException, ConfigurationException {
        return EmrProgram.of(workbench, folder, datasets).plan();
    }

    /**
     * Adds a step that measures what remains of a campaign, unless there is one; prints its id.
     *
     * @return 0; 2 where it could not be added, and it has been said why; how the step ended where that was waited for
     */
    int submit(CampaignFolder folder, List<Path> datasets, boolean wait)
            throws IOException, InterruptedException, ConfigurationException {
        EmrProgram program = EmrProgram.of(workbench, folder, datasets);
        List<SubmittedStep> steps = folder.jobs().steps();
        if (!steps.isEmpty()) {
            StepStatus last = program.status(steps.get(steps.size() - 1));
            if (!last.isKnown()) {
                return ExitCode.USAGE;
            }
            err.println(last);
            if (last.isLive() || last.isCompleted()) {
                return follow(program, folder, last.step(), wait);
            }
            // What it measured comes first: it is not measured again.
            if (!program.fetch().fine()) {
                return ExitCode.USAGE;
            }
            if (folder.countRemaining() == 0) {
                err.println("nothing remains");
                return ExitCode.FINE;
            }
        }
        EmrProgram.Answer answer = program.submit();
        if (!answer.fine()) {
            return ExitCode.USAGE;
        }
        return follow(program, folder, record(folder, answer), wait);
    }

    private SubmittedStep record(CampaignFolder folder, EmrProgram.Answer answer) throws IOException {
        SubmittedStep step = new SubmittedStep(
                answer.get("step"),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                workbench.self().host(),
                answer.get("cluster"),
                answer.get("place"),
                answer.get("instances"),
                answer.get("logs"));
        folder.jobs().add(step);
        err.println("cluster " + step.cluster() + ", " + step.instances()
                + Optional.of(answer.get("usdPerHour"))
                        .filter(usd -> !usd.isEmpty())
                        .map(usd -> ", " + usd + " USD an hour")
                        .orElse(""));
        return step;
    }

    private int follow(EmrProgram program, CampaignFolder folder, SubmittedStep step, boolean wait)
            throws IOException, InterruptedException {
        out.println(step.id());
        out.flush();
        int code = wait ? program.await(step, PATIENCE).code() : ExitCode.FINE;
        if (code == ExitCode.FINE) {
            err.println("To bring here what it has measured: ridgebench fetch " + folder.path());
        }
        return code == ExitCode.CHECK_FAILED ? ExitCode.SOME_TRIALS_FAILED : code;
    }
}
