package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgebench.measurements.MeasuredCampaign.excluded;
import static org.ridgebench.measurements.MeasuredCampaign.requested;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.trial.Trial;

class CampaignMergeTest {
    private static final Trial SERIAL = Trials.serial(1_000);
    private static final Trial THREADS = Trials.threads(1_000, 2);
    private static final List<TrialRow> ROWS = List.of(requested(SERIAL, Role.REFERENCE), requested(THREADS));

    @TempDir
    private Path folder;

    @Test
    void shardsBecomeTheRowsOfOneRun() throws IOException {
        CampaignFolder whole = measured("whole", ROWS);
        CampaignFolder first = shard(measured("first", ROWS), 1);
        CampaignFolder second = shard(measured("second", ROWS), 2);
        first.keepPlatform("name: local\n");

        CampaignMerge merge = new CampaignMerge(List.of(second, first));
        assertThat(merge.obstacles()).isEmpty();
        CampaignFolder merged = merge.into(folder.resolve("merged"), Clock.systemUTC());

        whole.rebuild();
        merged.rebuild();
        for (String table : List.of("measurements.csv", "phases.csv", "summary.csv")) {
            assertThat(merged.path().resolve(table))
                    .hasSameTextualContentAs(whole.path().resolve(table));
        }
        assertThat(merged.platformYaml())
                .hasValueSatisfying(file -> assertThat(file).hasContent("name: local\n"));
        assertThat(merged.environments()).isEqualTo(whole.environments());
        assertThat(first.measurements()).as("its parts stay").hasSize(2);
        try (Stream<Path> left = Files.list(folder.resolve("merged"))) {
            assertThat(left).containsExactly(folder.resolve("merged/tiny"));
        }
    }

    @Test
    void aTrialThatCouldRunSomewhereIsNotLeftOut() throws IOException {
        List<TrialRow> small = List.of(requested(SERIAL, Role.REFERENCE), excluded(THREADS, "one core here"));
        CampaignFolder first = shard(measured("first", small), 1);
        CampaignFolder second = shard(measured("second", ROWS), 2);
        CampaignFolder merged =
                new CampaignMerge(List.of(first, second)).into(folder.resolve("merged"), Clock.systemUTC());
        assertThat(merged.trials()).allMatch(trial -> trial.excluded().isEmpty());
    }

    @Test
    void theSameRepetitionTwiceIsAnObstacle() throws IOException {
        CampaignFolder first = measured("first", ROWS);
        CampaignFolder second = shard(measured("second", ROWS), 2);
        assertThat(new CampaignMerge(List.of(first, second)).obstacles())
                .containsExactly(second.path() + ": repetition 2 of trial " + SERIAL.id() + " is in " + first.path()
                        + ", too. Merge campaigns that measured different shards.");
    }

    @Test
    void anotherExperimentIsAnObstacleAndAnotherSeedIsNone() throws IOException {
        CampaignFolder first = shard(measured("first", ROWS), 1);
        CampaignFolder second = shard(measured("second", ROWS), 2);
        Files.writeString(second.resolvedYaml(), "name: tiny\nquestion: Why?\nseed: 5\n");
        assertThat(new CampaignMerge(List.of(first, second)).obstacles()).isEmpty();

        Files.writeString(second.resolvedYaml(), "name: tiny\nquestion: Why not?\n");
        String obstacle = second.path() + ": another experiment than " + first.path()
                + ", or other settings of it. Compare their resolved.yaml, and merge those that are alike.";
        assertThat(new CampaignMerge(List.of(first, second)).obstacles()).containsExactly(obstacle);

        CampaignFolder other = measured("other", List.of(requested(SERIAL, Role.REFERENCE)));
        assertThat(new CampaignMerge(List.of(first, shard(other, 2))).obstacles())
                .singleElement()
                .asString()
                .startsWith(other.path() + ": another experiment than ");
    }

    private CampaignFolder measured(String results, List<TrialRow> rows) throws IOException {
        MeasuredCampaign campaign =
                MeasuredCampaign.create(folder.resolve(results), "tiny", rows).completed(SERIAL, 1, 2);
        boolean both = rows.size() > 1 && rows.get(1).excluded().isEmpty();
        return (both ? campaign.completed(THREADS, 0.5, 1.5) : campaign).folder();
    }

    /** What is left where only the repetitions of one number were measured. */
    private static CampaignFolder shard(CampaignFolder campaign, int number) throws IOException {
        for (TrialRow trial : campaign.trials()) {
            delete(campaign.path().resolve("trials").resolve(trial.id()).resolve(Integer.toString(3 - number)));
        }
        return campaign;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
