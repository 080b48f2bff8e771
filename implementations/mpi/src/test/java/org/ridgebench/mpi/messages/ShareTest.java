package org.ridgebench.mpi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void sharesCoverEverythingOnceAndDifferByOneAtMost() {
        for (int things = 0; things < 30; things++) {
            for (int parts = 1; parts < 12; parts++) {
                int next = 0;
                for (int i = 0; i < parts; i++) {
                    Share share = Share.of(things, parts, i);
                    assertThat(share.from()).isEqualTo(next);
                    assertThat(share.count()).isBetween(things / parts, (things + parts - 1) / parts);
                    next = share.to();
                }
                assertThat(next).isEqualTo(things);
            }
        }
    }
}
