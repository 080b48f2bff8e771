package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsFolderTest {
    private static final SubmittedJob LEAST =
            new SubmittedJob("7", Instant.parse("2026-01-02T03:04:05Z"), "login1", JobRequest.NONE, Optional.empty());
    private static final SubmittedJob MOST = new SubmittedJob(
            "12",
            Instant.parse("2026-01-02T03:05:00Z"),
            "login1",
            new JobRequest(
                    OptionalInt.of(2), Optional.of(Duration.ofMinutes(90)), Optional.of("main"), Optional.of("mylab")),
            Optional.of(new Shard(1, 2)));

    @TempDir
    private Path folder;

    @Test
    void whatWasSubmittedIsReadAgainTheLatestLast() throws IOException {
        JobsFolder jobs = new JobsFolder(folder.resolve("jobs"));
        assertThat(jobs.all()).isEmpty();
        jobs.add(MOST, "#!/bin/bash\n");
        jobs.add(LEAST, "#!/bin/sh\n");
        Files.writeString(folder.resolve("jobs/.13.json.unfinished"), "{");
        assertThat(jobs.all()).containsExactly(LEAST, MOST);
        assertThat(folder.resolve("jobs/12.sh")).hasContent("#!/bin/bash\n");
    }

    @Test
    void stepsAndJobsAreKeptApart() throws IOException {
        SubmittedStep step = new SubmittedStep(
                "s-1A",
                Instant.parse("2026-01-02T03:04:05Z"),
                "laptop",
                "j-2B",
                "s3://our-lab/ridgebench/campaigns/x/1",
                "1 m5.xlarge MASTER",
                "");
        JobsFolder jobs = new JobsFolder(folder.resolve("jobs"));
        jobs.add(step);
        jobs.add(LEAST, "#!/bin/sh\n");
        assertThat(jobs.steps()).containsExactly(step);
        assertThat(jobs.all()).containsExactly(LEAST);

        Files.writeString(folder.resolve("jobs/s-2.step.json"), "{\"id\": \"--endpoint\"}");
        assertThatThrownBy(jobs::steps)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("jobs/s-2.step.json") + ": no record of a step: ");
    }

    @Test
    void aJobSaysHowItEnded() throws IOException {
        JobsFolder jobs = new JobsFolder(folder);
        assertThat(jobs.exit(LEAST)).isEmpty();
        Files.writeString(folder.resolve("7.exit"), "0 \n");
        assertThat(jobs.exit(LEAST)).hasValue(new JobExit(0, ""));
        Files.writeString(folder.resolve("7.exit"), "130 USR1\n");
        assertThat(jobs.exit(LEAST)).hasValue(new JobExit(130, "USR1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\": \"7\"}", "{\"id\": \"../7\", \"submitted\": \"2026-01-02T03:04:05Z\"}"})
    void aRecordThatIsNoneIsNamed(String json) throws IOException {
        Files.writeString(folder.resolve("7.json"), json);
        assertThatThrownBy(() -> new JobsFolder(folder).all())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("7.json") + ": no record of a job: ")
                .hasMessageEndingWith("Cancel the job if it still runs, and delete the file.");
    }

    @Test
    void jobsMeetWhereTheirShardsDo() {
        assertThat(LEAST.meets(Optional.of(new Shard(2, 2)))).isTrue();
        assertThat(MOST.meets(Optional.empty())).isTrue();
        assertThat(MOST.meets(Optional.of(new Shard(1, 2)))).isTrue();
        assertThat(MOST.meets(Optional.of(new Shard(2, 2)))).isFalse();
    }

    @Test
    void whatARequestLeavesOpenIsAsInTheOther() {
        JobRequest asked = new JobRequest(
                OptionalInt.empty(), Optional.of(Duration.ofHours(1)), Optional.empty(), Optional.empty());
        assertThat(asked.or(MOST.request()))
                .isEqualTo(new JobRequest(
                        OptionalInt.of(2),
                        Optional.of(Duration.ofHours(1)),
                        Optional.of("main"),
                        Optional.of("mylab")));
    }
}
