package org.ridgebench.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.trial.Implementation;

/** Real campaigns of an implementation whose slowdown is known, held against a baseline. */
@Tag("long")
@Timeout(900)
class RegressionIT {
    private static final String EXPERIMENT = """
            question: Is it as right and as fast as it was?
            dataset: mnist
            samples: [600]
            lambdas: {count: 2}
            sweep: [{implementation: serial}]
            protocol: {timer: loop, repetitions: 8, warmups: 2, iterations: 1, timeout: 2m}
            figures: [runtime]
            """;

    @TempDir
    Path scratch;

    private Program program;

    /** A distribution whose serial implementation is another one. */
    @BeforeEach
    void layOutAHome() throws IOException {
        Path home = Files.createDirectory(scratch.resolve("home"));
        Files.createSymbolicLink(home.resolve("experiments"), Program.ROOT.resolve("experiments"));
        Path lib = Files.createDirectory(home.resolve("lib"));
        Path ours = Program.ROOT.resolve("target/ridgebench/lib");
        link(ours, lib, module -> !module.equals("serial"));
        Path serial = Files.createDirectory(lib.resolve("serial"));
        link(ours.resolve("serial"), serial, file -> !file.startsWith("serial-"));
        try (OutputStream out = Files.newOutputStream(serial.resolve("planted.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            String name = PlantedImplementation.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(name));
            try (InputStream bytes = ClassLoader.getSystemResourceAsStream(name)) {
                assertThat(bytes).isNotNull();
                bytes.transferTo(jar);
            }
            jar.putNextEntry(new ZipEntry("META-INF/services/" + Implementation.class.getName()));
            jar.write(PlantedImplementation.class.getName().getBytes(UTF_8));
        }
        Files.writeString(scratch.resolve("planted.yaml"), EXPERIMENT);
        program = new Program(scratch, home);
    }

    private static void link(Path from, Path to, Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path path : all.filter(path -> wanted.test(path.getFileName().toString()))
                    .toList()) {
                Files.createSymbolicLink(to.resolve(path.getFileName()), path);
            }
        }
    }

    @Test
    void aSlowdownIsWorseAndARerunIsTheSameFiveTimesInARow() throws Exception {
        Output references =
                program.run("check", measured(), "--baseline", "b.yaml", "--update", "--gate", "answers,times");
        assertThat(references.exitCode()).as("%s", references).isZero();

        for (int rerun = 1; rerun <= 5; rerun++) {
            Output same = check(measured());
            assertThat(same.exitCode()).as("rerun %s: %s", rerun, same).isZero();
            assertThat(verdict(same)).startsWith("same: ");
        }

        Output slower = check(measured("protocol.jvmArguments=[-D" + PlantedImplementation.SLOWDOWN + "=20]"));
        assertThat(slower.exitCode()).as("%s", slower).isEqualTo(1);
        assertThat(verdict(slower)).startsWith("worse: ");

        Output once = check(measured(
                "protocol.repetitions=1", "protocol.jvmArguments=[-D" + PlantedImplementation.SLOWDOWN + "=20]"));
        assertThat(once.exitCode()).as("%s", once).isEqualTo(5);
        assertThat(verdict(once)).startsWith("inconclusive: ");

        Output wrong = check(measured(
                "protocol.repetitions=1", "protocol.jvmArguments=[-D" + PlantedImplementation.CHANGED_BIT + "=true]"));
        assertThat(wrong.exitCode()).as("%s", wrong).isEqualTo(1);
        assertThat(verdict(wrong)).startsWith("wrong: ");
    }

    /** A campaign, measured to its end; where an answer is wrong, that is how it ends. */
    private String measured(String... settings) throws IOException, InterruptedException {
        Stream<String> sets = Stream.of(settings).flatMap(setting -> Stream.of("--set", setting));
        Stream<String> words = Stream.concat(Stream.of("run", "planted.yaml", "--results", "results"), sets);
        return program.run(words.toArray(String[]::new)).lastLine();
    }

    private Output check(String campaign) throws IOException, InterruptedException {
        return program.run("check", campaign, "--baseline", "b.yaml");
    }

    private static String verdict(Output output) {
        List<String> err = output.err();
        return err.get(err.size() - 1);
    }
}
