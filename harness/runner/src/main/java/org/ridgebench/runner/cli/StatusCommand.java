package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Measurement;
import org.ridgebench.measurements.SubmittedStep;
import org.ridgebench.measurements.Summary;
import org.ridgebench.measurements.SummaryRow;
import org.ridgebench.runner.campaign.CampaignLock;
import org.ridgebench.runner.campaign.LockHolder;
import org.ridgebench.runner.emr.StepStatus;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.slurm.JobStatus;
import org.ridgebench.runner.slurm.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Says how far a campaign is and what became of each trial, from its folder alone;",
            "of a campaign that was submitted also what has become of its jobs, or of its last step of EMR."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class StatusCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "The campaign's folder.")
    Path campaign;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CampaignFolder folder = CampaignFolder.open(campaign);
        List<Measurement> measurements = folder.measurements();
        PrintWriter out = spec.commandLine().getOut();
        for (SummaryRow row : Summary.of(folder.trials(), measurements, folder.repetitionPlan())) {
            String reason = row.reason().isEmpty() ? "" : ": " + row.reason();
            out.println(String.format(
                    Locale.ROOT,
                    "%-10s %s  %s%s",
                    row.verdict().word(),
                    row.trial().id(),
                    TrialText.of(row.trial()),
                    reason));
        }
        out.println(counts(measurements));
        Workbench workbench = Workbench.open();
        List<JobStatus> jobs = new Jobs(workbench.queue()).of(folder);
        jobs.forEach(job -> out.println(JobText.of(job)));
        Optional<StepStatus> step = lastStep(workbench, folder);
        if (step.isPresent()) {
            out.println(step.get());
            out.println(state(folder, measurements, step.get()));
            return ExitCode.FINE;
        }
        out.println(state(folder, measurements, jobs, workbench.self()));
        return ExitCode.FINE;
    }

    private static Optional<StepStatus> lastStep(Workbench workbench, CampaignFolder folder)
            throws IOException, InterruptedException, ConfigurationException {
        List<SubmittedStep> steps = folder.jobs().steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(EmrProgram.of(workbench, folder, List.of()).status(steps.get(steps.size() - 1)));
    }

    /** Of a campaign that is measured where nobody here can look. */
    private static String state(CampaignFolder folder, List<Measurement> measurements, StepStatus step) {
        int remaining = folder.countRemaining(measurements);
        if (remaining == 0) {
            return "finished";
        }
        String fetch = "To see what it has measured: ridgebench fetch " + folder.path();
        String end = step.isLive() ? "a step has it. " : step.isCompleted() ? "the step is over. " : "";
        return remaining + " remain here; "
                + (end.isEmpty()
                        ? "not running. To go on: ridgebench resume " + folder.path() + " --submit"
                        : end + fetch);
    }

    private static String counts(List<Measurement> measurements) {
        Map<String, Long> byStatus = measurements.stream()
                .collect(Collectors.groupingBy(
                        measurement -> measurement.result().status(), TreeMap::new, Collectors.counting()));
        return byStatus.isEmpty()
                ? "no repetition is over"
                : "repetitions: "
                        + byStatus.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .collect(Collectors.joining(", "));
    }

    private static String state(
            CampaignFolder folder, List<Measurement> measurements, List<JobStatus> jobs, LockHolder self)
            throws IOException {
        int remaining = folder.countRemaining(measurements);
        if (remaining == 0) {
            return "finished";
        }
        String remain = (folder.repetitionPlan().until().isPresent() ? "up to " : "") + remaining + " remain; ";
        List<LockHolder> holders = CampaignLock.holders(folder.path(), self).stream()
                .filter(holder -> !isOfEndedJob(holder, jobs))
                .toList();
        if (!holders.isEmpty()) {
            return remain + "running now: "
                    + holders.stream().map(LockHolder::toString).collect(Collectors.joining(", "));
        }
        if (jobs.stream().anyMatch(job -> job.state().isLive())) {
            return remain + "a job has it";
        }
        String submit = jobs.isEmpty() ? "" : " --submit";
        return remain + "not running. To go on: ridgebench resume " + folder.path() + submit;
    }

    /** Of a node that died nobody took the lock away. */
    private static boolean isOfEndedJob(LockHolder holder, List<JobStatus> jobs) {
        return jobs.stream()
                .anyMatch(status -> status.job().id().equals(holder.job())
                        && !status.state().isLive());
    }
}
