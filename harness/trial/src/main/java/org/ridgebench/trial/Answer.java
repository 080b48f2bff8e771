package org.ridgebench.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a measured process says of itself and of its answer, besides times: the file {@value #NAME}.
 *
 * @param bestLambda the λ chosen
 * @param accuracies validation accuracy of each λ, ascending λ
 * @param weightsSha256 of the last iteration's weights
 * @param distinctWeights how many different answers (weights, accuracies, chosen λ) the iterations gave; 1 wherever the
 *     answer is deterministic
 * @param prepareNanos time spent in {@link Implementation#prepare}; the longest of several workers
 * @param endToEndNanos from the start of the process to its first answer, warm-up or not
 * @param coresGiven processors that the JVM was given, or all workers' JVMs together
 * @param peakMemoryBytes highest resident memory of a process; 0 where the system does not say
 * @param repeatedTasks pieces of work that were lost or failed and were done again, in all iterations; where there are
 *     any, the times are not those of an undisturbed run
 * @param allocatedBytes what the threads of all workers allocated on the heap in one {@link Implementation#fit}, each
 *     worker's least; 0 where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, read once.
public record Answer(
        double bestLambda,
        double[] accuracies,
        double validationAccuracy,
        String weightsSha256,
        int distinctWeights,
        Evaluation evaluation,
        long prepareNanos,
        long endToEndNanos,
        int coresGiven,
        long peakMemoryBytes,
        int repeatedTasks,
        long allocatedBytes) {
    /** Of a process that does not say what it allocated. */
    public Answer(
            double bestLambda,
            double[] accuracies,
            double validationAccuracy,
            String weightsSha256,
            int distinctWeights,
            Evaluation evaluation,
            long prepareNanos,
            long endToEndNanos,
            int coresGiven,
            long peakMemoryBytes,
            int repeatedTasks) {
        this(
                bestLambda,
                accuracies,
                validationAccuracy,
                weightsSha256,
                distinctWeights,
                evaluation,
                prepareNanos,
                endToEndNanos,
                coresGiven,
                peakMemoryBytes,
                repeatedTasks,
                0);
    }

    /** The file's name in the folder of a repetition. */
    public static final String NAME = "answer.properties";

    /** The file's text; {@link #read} understands it. */
    public String text() {
        PropertiesText text = new PropertiesText();
        text.put("best_lambda", bestLambda);
        text.put(
                "accuracies",
                Arrays.stream(accuracies).mapToObj(Double::toString).collect(Collectors.joining(" ")));
        text.put("validation_accuracy", validationAccuracy);
        text.put("weights_sha256", weightsSha256);
        text.put("distinct_weights", distinctWeights);
        evaluation.testAccuracy().ifPresent(value -> text.put("test_accuracy", value));
        text.put("statistics_sha256", evaluation.statisticsSha256());
        text.put("kernel_variant", evaluation.kernelVariant());
        text.put("solver_variant", evaluation.solverVariant());
        text.put("prepare_ns", prepareNanos);
        text.put("end_to_end_ns", endToEndNanos);
        text.put("cores_given", coresGiven);
        text.put("peak_memory_bytes", peakMemoryBytes);
        text.put("repeated_tasks", repeatedTasks);
        text.put("allocated_bytes", allocatedBytes);
        text.put("source", evaluation.source().word());
        text.put("repeated_rows", evaluation.repeatedRows());
        return text.toString();
    }

    /**
     * Reads what {@link #text} wrote, now or before there were {@code repeated_tasks}, {@code source},
     * {@code repeated_rows} and {@code allocated_bytes}.
     *
     * @throws TrialRefusedException if a key is missing or is no number
     */
    public static Answer read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        PropertiesReader in = new PropertiesReader(file.toString(), properties);
        OptionalDouble testAccuracy = in.optional("test_accuracy").isPresent()
                ? OptionalDouble.of(in.real("test_accuracy"))
                : OptionalDouble.empty();
        Evaluation evaluation = new Evaluation(
                testAccuracy,
                in.text("statistics_sha256"),
                in.text("kernel_variant"),
                in.text("solver_variant"),
                in.optional("source").map(Source::ofWord).orElse(Source.MEMORY),
                in.optional("repeated_rows").map(Boolean::parseBoolean).orElse(false));
        double[] accuracies = Arrays.stream(in.text("accuracies").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Answer(
                in.real("best_lambda"),
                accuracies,
                in.real("validation_accuracy"),
                in.text("weights_sha256"),
                in.integer("distinct_weights"),
                evaluation,
                in.count("prepare_ns"),
                in.count("end_to_end_ns"),
                in.integer("cores_given"),
                in.count("peak_memory_bytes"),
                in.optional("repeated_tasks").isPresent() ? in.integer("repeated_tasks") : 0,
                in.optional("allocated_bytes").isPresent() ? in.count("allocated_bytes") : 0);
    }
}
