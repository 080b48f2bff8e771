package org.ridgebench.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What one core can do at most: fused multiply-adds that meet nothing but registers, 10⁹ operations a second.
 *
 * @param float32Gflops by vectors of float32
 * @param float64Gflops by vectors of float64
 * @param float32Lanes how many float32 a vector holds
 */
public record CorePeak(double float32Gflops, double float64Gflops, int float32Lanes) {
    /** The name of a file that holds it. */
    public static final String NAME = "peak.properties";

    private static final String FLOAT32 = "float32.gflops";
    private static final String FLOAT64 = "float64.gflops";
    private static final String LANES = "float32.lanes";

    public CorePeak {
        if (!(float32Gflops > 0) || !(float64Gflops > 0) || float32Lanes < 1) {
            throw new IllegalArgumentException("rates above 0 and lanes >= 1 expected, got " + float32Gflops + ", "
                    + float64Gflops + ", " + float32Lanes);
        }
    }

    /** The higher of both, each rate by itself. */
    public CorePeak highest(CorePeak other) {
        return new CorePeak(
                Math.max(float32Gflops, other.float32Gflops),
                Math.max(float64Gflops, other.float64Gflops),
                Math.max(float32Lanes, other.float32Lanes));
    }

    /** The file's text. */
    public String text() {
        PropertiesText text = new PropertiesText();
        text.put(FLOAT32, float32Gflops);
        text.put(FLOAT64, float64Gflops);
        text.put(LANES, float32Lanes);
        return text.toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws TrialRefusedException if a key is missing or has an impossible value
     */
    public static CorePeak read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        PropertiesReader in = new PropertiesReader(file.toString(), properties);
        try {
            return new CorePeak(in.real(FLOAT32), in.real(FLOAT64), in.integer(LANES));
        } catch (IllegalArgumentException e) {
            throw new TrialRefusedException(file + ": " + e.getMessage(), e);
        }
    }
}
