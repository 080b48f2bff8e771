package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgebench.emr.EndingSteps;
import org.ridgebench.emr.InstalledPrograms;
import org.ridgebench.emr.MotoServer;

/** What stands for AWS, and runs the command of each step that is added on this very machine. */
final class EmrDouble implements AutoCloseable {
    /** Of the account that the server has. */
    static final Map<String, String> CREDENTIALS =
            Map.of("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, String> environment;
    private final MotoServer aws;
    private final EndingSteps service;
    private final List<Process> steps = new ArrayList<>();

    /**
     * @param folder for what steps leave, and the server's log
     * @param environment of steps, beside our own
     */
    EmrDouble(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        // What steps copy with.
        InstalledPrograms.assume("aws");
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.aws = MotoServer.start(folder.resolve("moto.log"), Map.of());
        this.service = new EndingSteps(aws.address(), this::status, this::run);
    }

    URI address() {
        return service.address();
    }

    void makeBucket(String name) throws IOException, InterruptedException {
        makeBucket(aws.address(), name);
    }

    static void makeBucket(URI address, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + name))
                .PUT(BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    int steps() {
        synchronized (steps) {
            return steps.size();
        }
    }

    /** What the latest step said. */
    String log() throws IOException {
        return Files.readString(folder.resolve("step-" + steps() + ".log"));
    }

    private String status() {
        synchronized (steps) {
            if (steps.isEmpty()) {
                return "{\"State\": \"PENDING\"}";
            }
            Process last = steps.get(steps.size() - 1);
            if (last.isAlive()) {
                return "{\"State\": \"RUNNING\"}";
            }
            return last.exitValue() == 0
                    ? "{\"State\": \"COMPLETED\"}"
                    : "{\"State\": \"FAILED\", \"FailureDetails\": {\"Reason\": \"Unknown Error.\"}}";
        }
    }

    private void run(String request) {
        try {
            List<String> words = new ArrayList<>();
            for (JsonNode word : JSON.readTree(request).at("/Steps/0/HadoopJarStep/Args")) {
                words.add(word.asText());
            }
            synchronized (steps) {
                ProcessBuilder builder = new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("step-" + (steps.size() + 1) + ".log")
                                .toFile());
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                builder.environment().put("TMPDIR", folder.toString());
                builder.environment().putAll(CREDENTIALS);
                builder.environment().putAll(environment);
                steps.add(builder.start());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (steps) {
            for (Process step : steps) {
                step.descendants().forEach(ProcessHandle::destroyForcibly);
                step.destroyForcibly().waitFor();
            }
        }
        service.close();
        aws.close();
    }
}
