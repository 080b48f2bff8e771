package org.ridgebench.measurements;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.RepetitionResult.Failed;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.ExecutorActivity;
import org.ridgebench.trial.ExecutorsFile;
import org.ridgebench.trial.PhasesFile;
import org.ridgebench.trial.Protocol;
import org.ridgebench.trial.SamplesFile;
import org.ridgebench.trial.TaskBytes;
import org.ridgebench.trial.TaskTimes;
import org.ridgebench.trial.Trial;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.WeightsFile;
import org.ridgebench.trial.WholeFile;

/** A campaign whose numbers are given: its folder is filled as the runner and its trial processes fill one. */
public final class MeasuredCampaign {
    /** When every repetition started. */
    public static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    public static final Environment ENVIRONMENT = new Environment(
            Map.of("cpu", "Example 2 x 3 GHz", "jdk", "17.0.1", "os", "Linux <6.1> & \"later\"", "host", "example"));

    private static final Protocol PROTOCOL = new Protocol("loop", 6, 1, 1, Duration.ofMinutes(1), List.of(), true);

    private final CampaignFolder folder;
    private final Map<String, Integer> repetitions = new HashMap<>();
    private Environment environment = ENVIRONMENT;

    private MeasuredCampaign(CampaignFolder folder) {
        this.folder = folder;
    }

    public static MeasuredCampaign create(Path results, String name, List<TrialRow> trials) throws IOException {
        CampaignFolder folder = CampaignFolder.create(
                results,
                name,
                "question: Why?\n",
                "name: " + name + "\nquestion: Why?\n",
                trials,
                Clock.fixed(STARTED, ZoneOffset.UTC));
        folder.add(ENVIRONMENT);
        return new MeasuredCampaign(folder);
    }

    /** Goes on with a campaign of which nothing was measured yet. */
    public static MeasuredCampaign reopened(CampaignFolder folder) {
        return new MeasuredCampaign(folder);
    }

    /** What is measured from now on runs in another environment. */
    public MeasuredCampaign in(Environment other) throws IOException {
        folder.add(other);
        environment = other;
        return this;
    }

    public CampaignFolder folder() {
        return folder;
    }

    /** A trial that was asked for. */
    public static TrialRow requested(Trial trial, Role... more) {
        List<Role> roles = new ArrayList<>(List.of(more));
        roles.add(Role.REQUESTED);
        return TrialRow.of(trial, Set.copyOf(roles), Optional.empty());
    }

    public static TrialRow added(Trial trial, Role... roles) {
        return TrialRow.of(trial, Set.of(roles), Optional.empty());
    }

    public static TrialRow excluded(Trial trial, String reason) {
        return TrialRow.of(trial, Set.of(Role.REQUESTED), Optional.of(reason));
    }

    /** How a repetition was, besides its times. */
    public static Circumstances circumstances(Mark... marks) {
        return circumstances(ENVIRONMENT, marks);
    }

    private static Circumstances circumstances(Environment environment, Mark... marks) {
        return new Circumstances(STARTED, 3_000_000_000L, environment.hash(), 0.5, Set.of(marks));
    }

    /** What an exact trial answers to its question. */
    public static Answer answer(Trial trial) {
        TrialRow row = requested(trial);
        String right = "a" + Integer.toHexString(row.question().hashCode());
        return answer(trial, "5" + right, "e" + right);
    }

    public static Answer answer(Trial trial, String statisticsSha256, String weightsSha256) {
        return new Answer(
                0.1,
                new double[] {0.785, 0.5},
                0.785,
                weightsSha256,
                1,
                new Evaluation(OptionalDouble.of(0.75), statisticsSha256, "vector-api 8 x float", "blocked"),
                200_000_000L,
                1_500_000_000L,
                trial.parallelism().cores(),
                1L << 28,
                0);
    }

    /** One repetition per value, each with a slow warm-up and one iteration of that many seconds. */
    public MeasuredCampaign completed(Trial trial, double... seconds) throws IOException {
        for (double value : seconds) {
            completed(trial, circumstances(environment), answer(trial), value);
        }
        return this;
    }

    /** One repetition: a slow warm-up, then iterations of so many seconds. */
    public MeasuredCampaign completed(Trial trial, Circumstances circumstances, Answer answer, double... iterations)
            throws IOException {
        Repetition repetition = next(trial);
        Path at = folder.lay(repetition, TrialFile.of(trial, PROTOCOL));
        leaveFiles(at, answer, iterations);
        folder.add(repetition, new Completed(circumstances));
        return this;
    }

    /**
     * One repetition on as many executors as there are peaks.
     *
     * @param peakHeapBytes what each executor's heap held at most
     */
    public MeasuredCampaign onExecutors(Trial trial, double seconds, long... peakHeapBytes) throws IOException {
        completed(trial, circumstances(), answer(trial), seconds);
        List<ExecutorActivity> activities = new ArrayList<>();
        for (int executor = 0; executor < peakHeapBytes.length; executor++) {
            for (int iteration : new int[] {PhasesFile.PREPARATION, 1}) {
                activities.add(new ExecutorActivity(
                        iteration, executor, "example", 1, 0, TaskTimes.NONE, TaskBytes.NONE, peakHeapBytes[executor]));
            }
        }
        int last = requireNonNull(repetitions.get(trial.id()));
        ExecutorsFile.write(folder.folder(new Repetition(trial, last)), activities);
        return this;
    }

    /** Lets the first repetition of a trial have left weights, which say how large images are. */
    public MeasuredCampaign withWeights(Trial trial, int features, int classes) throws IOException {
        ByteBuffer weights = ByteBuffer.allocate(20 + Double.BYTES * features * classes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RBW1".getBytes(US_ASCII))
                .putInt(features)
                .putInt(classes);
        Files.write(folder.folder(new Repetition(trial, 1)).resolve(WeightsFile.NAME), weights.array());
        return this;
    }

    /** Gives a repetition's phases other rows, each {@code iteration,worker,phase,start,elapsed}. */
    public MeasuredCampaign withPhases(Trial trial, int repetition, String... rows) throws IOException {
        WholeFile.write(
                folder.folder(new Repetition(trial, repetition)).resolve(PhasesFile.NAME),
                PhasesFile.HEADER + String.join("\n", rows) + "\n");
        return this;
    }

    public MeasuredCampaign failed(Trial trial, int exitCode, String logTail) throws IOException {
        return ended(trial, new Failed(circumstances(), exitCode, logTail));
    }

    public MeasuredCampaign ended(Trial trial, RepetitionResult result) throws IOException {
        Repetition repetition = next(trial);
        folder.lay(repetition, TrialFile.of(trial, PROTOCOL));
        folder.add(repetition, result);
        return this;
    }

    private Repetition next(Trial trial) {
        return new Repetition(trial, requireNonNull(repetitions.merge(trial.id(), 1, Integer::sum)));
    }

    /** What a trial process leaves. */
    static void leaveFiles(Path at, Answer answer, double... iterations) throws IOException {
        String samples = Arrays.stream(iterations)
                .mapToObj(value -> ",false," + nanos(value) + "\n")
                .collect(Collectors.joining());
        StringBuilder numbered = new StringBuilder(SamplesFile.HEADER + "0,true,9000000000\n");
        int number = 1;
        for (String line : samples.lines().toList()) {
            numbered.append(number++).append(line).append('\n');
        }
        WholeFile.write(at.resolve(SamplesFile.NAME), numbered.toString());
        WholeFile.write(
                at.resolve(PhasesFile.NAME),
                PhasesFile.HEADER + ",0,load,0,1000\n1,0,gram,10," + nanos(iterations[0]) / 2 + "\n");
        WholeFile.write(at.resolve(Answer.NAME), answer.text());
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
