package org.ridgebench.runner.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Spark: what was built with it, and an installation that may be used instead. */
final class SparkProbe implements Probe {
    private static final String NAME = "spark";

    @Override
    public Finding look(Surroundings around) {
        if (!Files.isDirectory(around.installation().lib().resolve(NAME))) {
            return Finding.note(NAME, "implementations on executors are not built", "Build all modules: mvn package");
        }
        Optional<String> home = around.variable("SPARK_HOME");
        if (home.isPresent() && !Files.isExecutable(Path.of(home.get(), "bin/spark-submit"))) {
            return Finding.note(
                    NAME,
                    "SPARK_HOME is '" + home.get() + "', which has no bin/spark-submit",
                    "Set it to an installation of Spark, or unset it: our own class path has all that is needed.");
        }
        String master = around.platform().spark().master();
        return Finding.ok(
                NAME,
                "master " + master + ", "
                        + home.map(path -> "SPARK_HOME " + path).orElse("our own class path"));
    }
}
