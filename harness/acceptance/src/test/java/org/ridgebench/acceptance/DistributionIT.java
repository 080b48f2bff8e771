package org.ridgebench.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Measurement;

/** The archive of the distribution, on a machine that has a JDK and nothing to build with. */
@Timeout(300)
class DistributionIT {
    @TempDir
    Path machine;

    private Path home;

    @BeforeEach
    void unpack() throws IOException, InterruptedException {
        home = UnpackedDistribution.in(machine);
        Path maven = Files.createDirectory(machine.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho 'nothing is built here' >&2\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatIsUnpackedRuns() throws Exception {
        assertThat(ridgebench("--version").get(0)).startsWith("ridgebench ");
        assertThat(ridgebench("plan", home.resolve("experiments/01-quick.yaml").toString()))
                .anyMatch(line -> line.startsWith("12 trials x 2 repetitions"));
        assertThat(ridgebench("doctor", "--platform", "emr"))
                .contains("ok       spark       master yarn, our own class path");

        Path experiment = Files.writeString(machine.resolve("tiny.yaml"), """
                {question: 'Does it run?', dataset: mnist, samples: [500], sweep: [{implementation: serial}], figures: [],
                 protocol: {timer: jmh, repetitions: 1, warmups: 0, iterations: 1, timeout: 2m}}
                """);
        List<String> said = ridgebench("run", experiment.toString());
        CampaignFolder campaign = CampaignFolder.open(Path.of(said.get(said.size() - 1)));
        assertThat(campaign.path()).startsWith(home.resolve("results/tiny"));
        assertThat(campaign.measurements()).isNotEmpty().allMatch(Measurement::completed);
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void archivesOfClassesStayWhereTheyWereBuilt() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.map(file -> home.relativize(file).toString()))
                    .noneMatch(name -> name.endsWith(".jsa"))
                    .noneMatch(name -> name.endsWith("-tests.jar"))
                    .contains("ridgebench", "LICENSE", "experiments/platforms/emr.yaml");
        }
    }

    /** What the unpacked program says, when all is well. */
    private List<String> ridgebench(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(home.resolve("ridgebench").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(machine.toFile())
                .redirectOutput(machine.resolve("out").toFile())
                .redirectError(machine.resolve("err").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", machine.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("RIDGEBENCH_JAVA_HOME");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String err = Files.readString(machine.resolve("err"), UTF_8);
        assertThat(err).doesNotContain("building", "nothing is built here");
        List<String> out = Files.readAllLines(machine.resolve("out"), UTF_8);
        assertThat(process.exitValue()).as("%s %s", out, err).isIn(0, 1);
        return out;
    }
}
