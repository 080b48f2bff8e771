package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.SubmittedStep;
import org.ridgebench.runner.emr.EmrRequest;
import org.ridgebench.runner.emr.StepStatus;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Emr;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.launch.Exit;

/** The program that carries one campaign to EMR and back, in a process of its own; it tells the user what goes wrong. */
final class EmrProgram {
    private static final List<String> JVM_ARGUMENTS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

    /** A gigabyte on a slow line. */
    private static final Duration COPYING = Duration.ofHours(6);

    private static final Duration ASKING = Duration.ofMinutes(3);

    private final Workbench workbench;
    private final EmrRequest request;

    private EmrProgram(Workbench workbench, EmrRequest request) {
        this.workbench = workbench;
        this.request = request;
    }

    /**
     * For a campaign.
     *
     * @param datasets folders of the data sets that its trials read; none where nothing is sent
     * @throws ConfigurationException if its platform has no section {@code emr}, or no bucket in it
     */
    static EmrProgram of(Workbench workbench, CampaignFolder folder, List<Path> datasets)
            throws ConfigurationException {
        Path file = workbench.platformFile(folder);
        Platform platform = workbench.platformAsWritten(file);
        Emr emr = platform.site()
                .emr()
                .orElseThrow(() -> new ConfigurationException(
                        List.of(file + ": emr: missing. This campaign was not submitted to EMR.")));
        return new EmrProgram(
                workbench,
                new EmrRequest(
                        emr,
                        platform.site().setup(),
                        bucket(file, emr),
                        workbench.installation().archive(),
                        folder.path().toAbsolutePath().normalize(),
                        folder.campaignName(),
                        datasets));
    }

    static String bucket(Path platformFile, Emr emr) throws ConfigurationException {
        return emr.place()
                .bucket()
                .orElseThrow(() -> new ConfigurationException(List.of(platformFile
                        + ": emr.bucket: missing. Copy the file, write 'bucket: NAME' into its section emr, and name the"
                        + " copy by --platform.")));
    }

    /**
     * What it answered.
     *
     * @param code 0: done; 1: the step failed, or did not end in time; 2: something is in the way, and it has been said
     */
    record Answer(int code, Properties properties) {
        boolean fine() {
            return code == ExitCode.FINE;
        }

        String get(String key) {
            return properties.getProperty(key, "");
        }
    }

    Answer submit() throws IOException, InterruptedException {
        return ask(COPYING, "submit");
    }

    Answer fetch() throws IOException, InterruptedException {
        return ask(COPYING, "fetch");
    }

    /** Waits for a step's end, for as long as that. */
    Answer await(SubmittedStep step, Duration patience) throws IOException, InterruptedException {
        return ask(patience.plus(ASKING), "wait", step.cluster(), step.id(), patience.toString());
    }

    StepStatus status(SubmittedStep step) throws IOException, InterruptedException {
        Answer answer = ask(ASKING, "status", step.cluster(), step.id());
        return answer.fine()
                ? new StepStatus(step, answer.get("state"), answer.get("reason"))
                : new StepStatus(step, StepStatus.UNKNOWN, "EMR cannot be asked from here");
    }

    /** Shows the script of the step that would be added. */
    int plan() throws IOException, InterruptedException {
        Path file = write();
        try {
            return workbench
                    .processes()
                    .show(workbench.program(
                            EmrRequest.MODULE, JVM_ARGUMENTS, EmrRequest.MAIN, List.of("plan", file.toString())));
        } finally {
            Files.delete(file);
        }
    }

    private Answer ask(Duration limit, String word, String... more) throws IOException, InterruptedException {
        Path file = write();
        Path out = Files.createTempFile("ridgebench-", ".answer");
        try {
            List<String> arguments = new ArrayList<>(List.of(word, file.toString()));
            Stream.of(more).forEach(arguments::add);
            Exit exit = workbench
                    .processes()
                    .ask(workbench.program(EmrRequest.MODULE, JVM_ARGUMENTS, EmrRequest.MAIN, arguments), out, limit);
            if (!(exit instanceof Exit.Ended ended)) {
                throw new IOException("emr: no answer within " + limit.toMinutes() + " minutes. Try again later.");
            }
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(out, UTF_8)) {
                properties.load(reader);
            }
            return new Answer(ended.code(), properties);
        } finally {
            Files.delete(file);
            Files.delete(out);
        }
    }

    private Path write() throws IOException {
        return Files.writeString(Files.createTempFile("ridgebench-", ".properties"), request.text(), UTF_8);
    }
}
