package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ridgebench.measurements.Calibration;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Environment;
import org.ridgebench.runner.campaign.LogTail;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.launch.Command;
import org.ridgebench.runner.launch.Exit;
import org.ridgebench.trial.CorePeak;
import org.ridgebench.trial.Dataset;
import org.ridgebench.trial.TrialRefusedException;

/**
 * What is done before the first repetition: a core's peak is measured, and some images of each data set are kept. What
 * fails here is told, and missing from the report; nothing measured depends on it.
 */
final class Prelude {
    private static final String PEAK = "org.ridgebench.microbenchmarks.PeakMain";
    private static final List<String> PEAK_ARGUMENTS =
            List.of("-Xbatch", "-XX:+UseSerialGC", "-Xmx64m", "--add-modules", "jdk.incubator.vector");

    private static final String EXAMPLES = "org.ridgebench.ridge.images.ExamplesMain";
    /** Any module that has the data sets on its class path. */
    private static final String DATA_MODULE = "serial";

    private static final List<String> EXAMPLES_ARGUMENTS = List.of("-XX:+UseSerialGC", "-Xmx128m");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Workbench workbench;
    private final PrintWriter err;
    private final Path log;

    private Prelude(Workbench workbench, PrintWriter err, Path log) {
        this.workbench = workbench;
        this.err = err;
        this.log = log;
    }

    static void play(
            Workbench workbench,
            PrintWriter err,
            CampaignFolder folder,
            Environment environment,
            List<Dataset> datasets)
            throws IOException, InterruptedException, ConfigurationException {
        Path log = Files.createTempFile("ridgebench", ".log");
        try {
            Prelude prelude = new Prelude(workbench, err, log);
            prelude.calibrate(folder, environment);
            for (Dataset dataset : datasets) {
                prelude.keepExamples(folder, dataset);
            }
        } catch (IOException e) {
            err.println("no peak of a core, or no examples of the data, are kept: " + e);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private void calibrate(CampaignFolder folder, Environment environment)
            throws InterruptedException, ConfigurationException, IOException {
        Path peak = folder.path().toAbsolutePath().resolve(CorePeak.NAME);
        Command command = workbench.program("microbenchmarks", PEAK_ARGUMENTS, PEAK, List.of(peak.toString()));
        if (succeeds("the peak of a core is not measured", workbench.onOneCore(folder, command))) {
            try {
                folder.add(new Calibration(environment.hash(), Clock.systemUTC().instant(), CorePeak.read(peak)));
            } catch (TrialRefusedException e) {
                err.println("the peak of a core is not known: " + e.getMessage());
            }
        }
        Files.deleteIfExists(peak);
    }

    private void keepExamples(CampaignFolder folder, Dataset dataset) throws InterruptedException, IOException {
        Path file = folder.examplesFile(dataset.name()).toAbsolutePath();
        // One in a file system that only executors read cannot be looked into from here.
        if (Files.exists(file) || dataset.isElsewhere() || !Files.isDirectory(dataset.directory())) {
            return;
        }
        Files.createDirectories(file.getParent());
        succeeds(
                "no examples of " + dataset.name() + " are kept",
                workbench.program(
                        DATA_MODULE,
                        EXAMPLES_ARGUMENTS,
                        EXAMPLES,
                        List.of(dataset.directory().toString(), file.toString())));
    }

    /** Whether a command ended well; if not, why is told. */
    private boolean succeeds(String otherwise, Command command) throws InterruptedException {
        try {
            Exit exit = workbench.processes().run(command, log, LIMIT);
            if (exit instanceof Exit.Ended ended && ended.code() == 0) {
                return true;
            }
            String reason = exit instanceof Exit.Ended ? LogTail.of(log) : "ended after " + LIMIT.toSeconds() + " s";
            err.println(otherwise + ": " + reason);
        } catch (IOException e) {
            err.println(otherwise + ": " + e);
        }
        return false;
    }
}
