package org.ridgebench.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandsDataTest {
    @TempDir
    private Path data;

    @Test
    void whereThereAreNoneItSaysHowToMakeThem() throws Exception {
        assertThat(new HandsData(data).missing())
                .hasValue("data set synthetic-hands is not here: no folder " + data.resolve("synthetic-hands")
                        + ". Make it: ./ridgebench data synth hands");
        Files.createDirectory(data.resolve("synthetic-hands"));
        assertThat(new HandsData(data).missing()).isEmpty();
    }
}
