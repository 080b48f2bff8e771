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
import java.util.stream.Stream;
import org.ridgebench.trial.WholeFile;

/**
 * {@code jobs/} of a campaign: for each job {@code ID.json}, written by whoever submitted it, {@code ID.sh}, what was
 * submitted, {@code ID.log}, written by the cluster, and {@code ID.exit}, written by the job.
 */
public final class JobsFolder {
    private static final String RECORD = ".json";

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

    /** Every job that was submitted, the latest last. */
    public List<SubmittedJob> all() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<SubmittedJob> jobs = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(JobsFolder::isRecord).toList()) {
                jobs.add(read(file));
            }
        }
        jobs.sort(Comparator.comparing(SubmittedJob::submitted).thenComparing(SubmittedJob::id));
        return List.copyOf(jobs);
    }

    /** What a job wrote of its end; empty while it runs, and for good where it was killed. */
    public Optional<JobExit> exit(SubmittedJob job) throws IOException {
        return JobExit.read(path.resolve(job.id() + ".exit"));
    }

    private static boolean isRecord(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(RECORD) && !name.startsWith(".");
    }

    private static SubmittedJob read(Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            JobRequest request = new JobRequest(
                    json.path("nodes").isInt()
                            ? OptionalInt.of(json.path("nodes").asInt())
                            : OptionalInt.empty(),
                    json.path("time_s").isIntegralNumber()
                            ? Optional.of(Duration.ofSeconds(json.path("time_s").asLong()))
                            : Optional.empty(),
                    text(json, "partition"),
                    text(json, "account"));
            return new SubmittedJob(
                    json.path("id").asText(),
                    Instant.parse(json.path("submitted").asText()),
                    json.path("host").asText(),
                    request,
                    text(json, "shard").flatMap(Shard::parse));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": no record of a job: " + e.getMessage()
                            + ". Cancel the job if it still runs, and delete the file.",
                    e);
        }
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.of(json.path(key).asText()).filter(text -> !text.isEmpty());
    }
}
