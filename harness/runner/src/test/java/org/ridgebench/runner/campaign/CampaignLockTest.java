package org.ridgebench.runner.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.measurements.Shard;

class CampaignLockTest {
    private static final LockHolder SELF = LockHolder.ofThisProcess("here", "", 0);
    private static final Optional<Shard> ALL = Optional.empty();

    @TempDir
    Path campaign;

    @Test
    void onlyOneHasIt() throws Exception {
        try (CampaignLock lock = take(ALL)) {
            assertThat(lock).isNotNull();
            assertThat(CampaignLock.holders(campaign, SELF)).containsExactly(SELF);
            assertThatThrownBy(() -> take(ALL))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            campaign + ": process " + SELF.pid() + " on here is measuring this campaign. Wait for it"
                                    + " to end; if it was killed on another host, for 3 minutes.");
        }
        assertThat(campaign).isEmptyDirectory();
        take(ALL).close();
    }

    @Test
    void shardsThatShareNoRepetitionDoNotMeet() throws Exception {
        try (CampaignLock first = take(shard(1, 2));
                CampaignLock second = take(shard(2, 2))) {
            assertThat(first).isNotSameAs(second);
            assertThatThrownBy(() -> take(shard(1, 2))).hasMessageContaining("is measuring shard 1/2 of this campaign");
            assertThatThrownBy(() -> take(shard(1, 3))).hasMessageContaining("of this campaign");
            assertThatThrownBy(() -> take(ALL)).hasMessageContaining("of this campaign");
            assertThat(CampaignLock.holders(campaign, SELF)).hasSize(2);
        }
        try (CampaignLock all = take(ALL)) {
            assertThat(all).isNotNull();
            assertThatThrownBy(() -> take(shard(1, 2))).hasMessageContaining("is measuring this campaign");
        }
        assertThat(campaign).as("whoever was refused leaves nothing").isEmptyDirectory();
    }

    @Test
    void aProcessOfThisHostThatIsGoneHoldsNothing() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        left(new LockHolder("here", gone.pid(), Instant.EPOCH, "", 0));
        assertThat(CampaignLock.holders(campaign, SELF)).isEmpty();
        take(ALL).close();
        assertThat(campaign).isEmptyDirectory();
    }

    @Test
    void aNumberThatCameAgainIsAnotherProcess() throws Exception {
        left(new LockHolder("here", SELF.pid(), SELF.started().minus(Duration.ofHours(1)), "", 0));
        take(ALL).close();
    }

    @Test
    void anotherHostsSilenceSaysThatItsProcessIsGone() throws Exception {
        left(new LockHolder("elsewhere", 1, Instant.EPOCH, "7", 0));
        assertThatThrownBy(() -> take(ALL)).hasMessageContaining("process 1 on elsewhere in job 7 is measuring");

        Files.setLastModifiedTime(
                campaign.resolve(".lock"), FileTime.from(Instant.now().minus(Duration.ofMinutes(4))));
        assertThat(CampaignLock.holders(campaign, SELF)).isEmpty();
        take(ALL).close();
    }

    @Test
    void aJobThatIsStartedAgainTakesItsOwnLockOver() throws Exception {
        left(new LockHolder("elsewhere", 1, Instant.EPOCH, "7", 0));
        LockHolder again = LockHolder.ofThisProcess("here", "7", 1);
        CampaignLock.take(campaign, ALL, again).close();

        left(new LockHolder("elsewhere", 1, Instant.EPOCH, "7", 1));
        assertThatThrownBy(() -> CampaignLock.take(campaign, ALL, again)).isInstanceOf(IOException.class);
    }

    @Test
    void theLockOfAJobThatIsOverCanBeRemoved() throws Exception {
        left(new LockHolder("elsewhere", 1, Instant.EPOCH, "7", 0));
        CampaignLock.removeThoseOf("8", campaign);
        assertThat(CampaignLock.holders(campaign, SELF)).hasSize(1);
        CampaignLock.removeThoseOf("7", campaign);
        assertThat(campaign).isEmptyDirectory();
    }

    @Test
    void whatIsJustBeingMadeIsTaken() throws Exception {
        Files.createFile(campaign.resolve(".lock"));
        assertThatThrownBy(() -> take(ALL)).hasMessageContaining(": another ridgebench is measuring");
    }

    private CampaignLock take(Optional<Shard> shard) throws IOException {
        return CampaignLock.take(campaign, shard, SELF);
    }

    private void left(LockHolder holder) throws IOException {
        Files.writeString(campaign.resolve(".lock"), holder.text());
    }

    private static Optional<Shard> shard(int index, int count) {
        return Optional.of(new Shard(index, count));
    }
}
