package org.ridgebench.spark.launch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a machine has of a cluster of others, as its environment says.
 *
 * @param sparkHome a distribution of Spark
 * @param hadoopSettings the folder that says where YARN and HDFS are
 */
record Installation(Optional<Path> sparkHome, Optional<Path> hadoopSettings) {
    /** The variables that name {@link #hadoopSettings}; Spark takes either. */
    static final List<String> HADOOP = List.of("HADOOP_CONF_DIR", "YARN_CONF_DIR");

    static final Installation NONE = new Installation(Optional.empty(), Optional.empty());

    Installation {
        requireNonNull(sparkHome, "sparkHome");
        requireNonNull(hadoopSettings, "hadoopSettings");
    }

    static Installation of(Map<String, String> environment) {
        return new Installation(path(environment, Stream.of("SPARK_HOME")), path(environment, HADOOP.stream()));
    }

    private static Optional<Path> path(Map<String, String> environment, Stream<String> variables) {
        return variables
                .filter(environment::containsKey)
                .findFirst()
                .map(environment::get)
                .map(Path::of);
    }
}
