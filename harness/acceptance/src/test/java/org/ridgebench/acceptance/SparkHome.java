package org.ridgebench.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A distribution of Spark as a cluster of others has it: Spark's own jars and nothing of ours, and the programs that find
 * them.
 */
record SparkHome(Path folder) implements AutoCloseable {
    /** What tasks need beside Spark. */
    private static final Pattern OURS =
            Pattern.compile("(trial|ridge|spark|ejml-core|ejml-ddense|blas|lapack|arpack_combined_all)-[0-9].*");

    private static final Pattern CORE = Pattern.compile("spark-core_([0-9.]+)-.*");

    /** Laid out with the libraries of the built program; the jars are links. */
    static SparkHome at(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        String scala = "";
        for (Path jar : libraries()) {
            String name = String.valueOf(jar.getFileName());
            Matcher core = CORE.matcher(name);
            scala = core.matches() ? core.group(1) : scala;
            if (!OURS.matcher(name).matches()) {
                Files.createSymbolicLink(jars.resolve(name), jar);
            }
        }
        Path programs = Files.createDirectories(folder.resolve("bin"));
        // What those of a distribution come to.
        write(programs.resolve("spark-class"), """
                #!/usr/bin/env bash
                export SPARK_HOME='%s' SPARK_SCALA_VERSION=%s JAVA_HOME='%s'
                words=()
                while IFS= read -r -d '' word; do
                    word=${word#$'\\n'}
                    [ -n "$word" ] && words+=("$word")
                done < <("$JAVA_HOME/bin/java" -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@")
                exec "${words[@]}"
                """.formatted(folder, scala, System.getProperty("java.home")));
        write(programs.resolve("spark-submit"), """
                #!/bin/sh
                exec '%s/spark-class' org.apache.spark.deploy.SparkSubmit "$@"
                """.formatted(programs));
        return new SparkHome(folder);
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Program.ROOT.resolve("target/ridgebench/lib/spark"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static void write(Path program, String text) throws IOException {
        Files.writeString(program, text);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** The program that starts whatever of Spark is asked for. */
    String program() {
        return folder.resolve("bin/spark-class").toString();
    }

    /** Takes the links away: a folder for temporary files is removed with a warning for each of them. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> links = Files.list(folder.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
