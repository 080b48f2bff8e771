package org.ridgebench.measurements;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgebench.trial.WholeFile;

/**
 * {@code jobs/} of a campaign: for each job {@code ID.json}, written by whoever submitted it, {@code ID.sh}, what was
 * submitted, {@code ID.log}, written by the cluster, and {@code ID.exit}, written by the job. For each step of an EMR
 * cluster {@code ID.step.json}.
 */
public final class JobsFolder {
    private static final String RECORD = ".json";
    private static final String STEP = ".step.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path path;

    JobsFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder: the cluster writes a job's log into it, and would not make it. */
    public Path make() throws IOException {
        return Files.createDirectories(path);
    }

    /** Records a job that was submitted. */
    public void add(SubmittedJob job, String script) throws IOException {
        make();
        WholeFile.write(path.resolve(job.id() + ".sh"), script);
        JobRequest request = job.request();
        ObjectNode json = JSON.createObjectNode()
                .put("id", job.id())
                .put("submitted", job.submitted().toString())
                .put("host", job.host());
        request.nodes().ifPresent(nodes -> json.put("nodes", nodes));
        request.time().ifPresent(time -> json.put("time_s", time.toSeconds()));
        request.partition().ifPresent(partition -> json.put("partition", partition));
        request.account().ifPresent(account -> json.put("account", account));
        job.shard().ifPresent(shard -> json.put("shard", shard.toString()));
        WholeFile.write(path.resolve(job.id() + RECORD), JSON.writeValueAsString(json) + "\n");
    }

    /** Records a step that was added to a cluster. */
    public void add(SubmittedStep step) throws IOException {
        make();
        ObjectNode json = JSON.createObjectNode()
                .put("id", step.id())
                .put("submitted", step.submitted().toString())
                .put("host", step.host())
                .put("cluster", step.cluster())
                .put("place", step.place())
                .put("instances", step.instances())
                .put("logs", step.logs());
        WholeFile.write(path.resolve(step.id() + STEP), JSON.writeValueAsString(json) + "\n");
    }

    /** Every job that was submitted, the latest last. */
    public List<SubmittedJob> all() throws IOException {
        List<SubmittedJob> jobs = new ArrayList<>();
        for (Path file : records(name -> name.endsWith(RECORD) && !name.endsWith(STEP))) {
            jobs.add(read(file, "a job", JobsFolder::job));
        }
        jobs.sort(Comparator.comparing(SubmittedJob::submitted).thenComparing(SubmittedJob::id));
        return List.copyOf(jobs);
    }

    /** Every step that was submitted, the latest last. */
    public List<SubmittedStep> steps() throws IOException {
        List<SubmittedStep> steps = new ArrayList<>();
        for (Path file : records(name -> name.endsWith(STEP))) {
            steps.add(read(file, "a step", JobsFolder::step));
        }
        steps.sort(Comparator.comparing(SubmittedStep::submitted).thenComparing(SubmittedStep::id));
        return List.copyOf(steps);
    }

    private List<Path> records(Predicate<String> isOne) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return isOne.test(name) && !name.startsWith(".");
                    })
                    .toList();
        }
    }

    /** What a job wrote of its end; empty while it runs, and for good where it was killed. */
    public Optional<JobExit> exit(SubmittedJob job) throws IOException {
        return JobExit.read(path.resolve(job.id() + ".exit"));
    }

    private static <T> T read(Path file, String what, Function<JsonNode, T> reader) throws IOException {
        try {
            return reader.apply(JSON.readTree(file.toFile()));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": no record of " + what + ": " + e.getMessage()
                            + ". Cancel the job if it still runs, and delete the file.",
                    e);
        }
    }

    private static SubmittedJob job(JsonNode json) {
        JobRequest request = new JobRequest(
                json.path("nodes").isInt() ? OptionalInt.of(json.path("nodes").asInt()) : OptionalInt.empty(),
                json.path("time_s").isIntegralNumber()
                        ? Optional.of(Duration.ofSeconds(json.path("time_s").asLong()))
                        : Optional.empty(),
                text(json, "partition"),
                text(json, "account"));
        return new SubmittedJob(
                json.path("id").asText(),
                submitted(json),
                json.path("host").asText(),
                request,
                text(json, "shard").flatMap(Shard::parse));
    }

    private static SubmittedStep step(JsonNode json) {
        return new SubmittedStep(
                json.path("id").asText(),
                submitted(json),
                json.path("host").asText(),
                json.path("cluster").asText(),
                json.path("place").asText(),
                json.path("instances").asText(),
                json.path("logs").asText());
    }

    private static Instant submitted(JsonNode json) {
        return Instant.parse(json.path("submitted").asText());
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.of(json.path(key).asText()).filter(text -> !text.isEmpty());
    }
}
