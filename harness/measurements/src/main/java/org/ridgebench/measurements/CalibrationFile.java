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
import org.ridgebench.trial.CorePeak;
import org.ridgebench.trial.WholeFile;

/** A {@link Calibration} in a file of {@code calibrations/}, and all of them in {@code calibration.csv}. */
final class CalibrationFile {
    static final String MEASURED = "measured_utc";
    static final String ENVIRONMENT = "environment";
    static final String FLOAT32 = "float32_gflops_of_one_core";
    static final String FLOAT64 = "float64_gflops_of_one_core";
    static final String LANES = "float32_lanes";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CalibrationFile() {}

    static void write(Path file, Calibration calibration) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put(MEASURED, calibration.measured().toString())
                .put(ENVIRONMENT, calibration.environment())
                .put(FLOAT32, calibration.peak().float32Gflops())
                .put(FLOAT64, calibration.peak().float64Gflops())
                .put(LANES, calibration.peak().float32Lanes());
        WholeFile.write(file, JSON.writeValueAsString(json) + "\n");
    }

    static Calibration read(Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            return new Calibration(
                    json.path(ENVIRONMENT).asText(),
                    Instant.parse(json.path(MEASURED).asText()),
                    new CorePeak(
                            json.path(FLOAT32).asDouble(),
                            json.path(FLOAT64).asDouble(),
                            json.path(LANES).asInt()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    file + ": no calibration: " + e.getMessage()
                            + ". Delete the file: then only the bound of GFLOP/s is not drawn.",
                    e);
        }
    }
}
