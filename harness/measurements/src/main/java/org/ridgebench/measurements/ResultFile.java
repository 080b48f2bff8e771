package org.ridgebench.measurements;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.ridgebench.measurements.RepetitionResult.Completed;
import org.ridgebench.measurements.RepetitionResult.Failed;
import org.ridgebench.measurements.RepetitionResult.Lost;
import org.ridgebench.measurements.RepetitionResult.TimedOut;
import org.ridgebench.trial.WholeFile;

/** {@code result.json} of a repetition. It is written last: where it is, the repetition is over. */
final class ResultFile {
    static final String NAME = "result.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ResultFile() {}

    static void write(Path folder, RepetitionResult result) throws IOException {
        Circumstances circumstances = result.circumstances();
        ObjectNode json = JSON.createObjectNode()
                .put("status", result.status())
                .put("started", circumstances.started().toString())
                .put("wall_ns", circumstances.wallNanos())
                .put("environment", circumstances.environment())
                .put("load_1m", circumstances.loadAverage());
        circumstances.marks().stream().sorted().forEach(mark -> json.withArray("marks")
                .add(mark.word()));
        if (result instanceof Failed failed) {
            json.put("exit_code", failed.exitCode()).put("log_tail", failed.logTail());
        } else if (result instanceof TimedOut timedOut) {
            json.put("limit_ns", timedOut.limitNanos());
        } else if (result instanceof Lost lost) {
            json.put("what", lost.what());
        }
        WholeFile.write(folder.resolve(NAME), JSON.writeValueAsString(json) + "\n");
    }

    /** Reads what {@link #write} wrote. */
    static RepetitionResult read(Path file) throws IOException {
        try {
            return parse(JSON.readTree(file.toFile()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    file + ": no result of a repetition: " + e.getMessage()
                            + ". Delete the file and resume the campaign to run that repetition again.",
                    e);
        }
    }

    private static RepetitionResult parse(JsonNode json) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        json.path("marks").forEach(mark -> marks.add(Mark.ofWord(mark.asText())));
        Circumstances circumstances = new Circumstances(
                Instant.parse(json.path("started").asText()),
                json.path("wall_ns").asLong(),
                json.path("environment").asText(),
                json.path("load_1m").asDouble(),
                marks);
        String status = json.path("status").asText();
        return switch (status) {
            case "completed" -> new Completed(circumstances);
            case "failed" ->
                new Failed(
                        circumstances,
                        json.path("exit_code").asInt(),
                        json.path("log_tail").asText());
            case "timed out" ->
                new TimedOut(circumstances, json.path("limit_ns").asLong());
            case "lost" -> new Lost(circumstances, json.path("what").asText());
            default -> throw new IllegalArgumentException("status: unknown word '" + status + "'");
        };
    }
}
