package org.ridgebench.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.trial.Dataset;

class RowFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"hdfs:///data/mnist", "hdfs://node:8020/data/mnist", "s3a://bucket/mnist", "file:///data/m"})
    void aPlaceElsewhereIsTakenLetterByLetter(String uri) {
        SparkConf settings = new SparkConf(false).set("spark.hadoop.fs.a", "b").set("spark.c", "d");
        Dataset dataset = new Dataset("mnist", uri);
        assertThat(RowFiles.holds(dataset)).isTrue();
        assertThat(RowFiles.of(dataset, settings)).isEqualTo(new RowFiles(uri, Map.of("fs.a", "b")));
    }

    @Test
    void aFolderHereMustHaveThem() {
        assertThat(RowFiles.holds(new Dataset("nothing", Path.of("/no/such/folder"))))
                .isFalse();
    }
}
