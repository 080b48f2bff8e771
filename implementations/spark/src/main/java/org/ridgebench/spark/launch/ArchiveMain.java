package org.ridgebench.spark.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ridgebench.spark.driver.Rehearsal;
import org.ridgebench.trial.launch.ClassPath;

/**
 * Makes the {@link ClassArchive}, as a part of the build. A run without it, or on another JDK, is the same but for its
 * start.
 */
public final class ArchiveMain {
    private static final int LIMIT_SECONDS = 120;

    private ArchiveMain() {}

    /** Arguments: a data set, and a folder for what nobody needs afterwards. Exit code 1: there is none, and a log. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        Path scratch = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Path unfinished = scratch.resolve("classes.jsa");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:ArchiveClassesAtExit=" + unfinished);
        words.addAll(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + scratch, SparkSettings.LOG_SETTINGS));
        words.addAll(SparkCommand.moduleOptions());
        words.addAll(List.of("-cp", ClassPath.absolute(), Rehearsal.class.getName()));
        words.addAll(List.of(data.toString(), scratch.toString()));
        File log = scratch.resolve("log").toFile();
        Process rehearsal = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        boolean ended = rehearsal.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        rehearsal.destroyForcibly();
        if (!ended || rehearsal.exitValue() != 0 || !Files.isRegularFile(unfinished)) {
            System.err.println("spark: no archive of classes, so that runs start more slowly: see " + log);
            System.exit(1);
        }
        Files.move(unfinished, ClassArchive.ofThisJvm(), StandardCopyOption.REPLACE_EXISTING);
    }
}
