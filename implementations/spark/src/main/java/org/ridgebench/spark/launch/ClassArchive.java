package org.ridgebench.spark.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive of classes from which the JVMs of a run start sooner: the build leaves one, for the JDK that builds. */
final class ClassArchive {
    private ClassArchive() {}

    /** Where it is for a JVM like this one, if it is anywhere. */
    static Path ofThisJvm() {
        String version = System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.]", "_");
        return OwnJars.main().resolveSibling("classes-" + version + ".jsa");
    }

    /** What makes a JVM start from it; nothing where there is none. One that does not fit is passed over in silence. */
    static List<String> arguments() {
        Path archive = ofThisJvm();
        return Files.isRegularFile(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds*=off", "-Xlog:class*=off")
                : List.of();
    }
}
