package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AllocatedBytesTest {
    private static final int LARGE = 32 << 20;

    @Test
    void everyThreadCountsThatLives() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch bothAllocate = new CountDownLatch(2);
            AllocatedBytes allocated = AllocatedBytes.fromNow();
            byte[] own = new byte[LARGE];
            var one = pool.submit(() -> allocate(bothAllocate));
            var other = pool.submit(() -> allocate(bothAllocate));
            int length = own.length + one.get() + other.get();
            assertThat(length).isEqualTo(3 * LARGE);
            assertThat(allocated.untilNow()).isBetween(3L * LARGE, 4L * LARGE);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void lookingAllocatesNextToNothing() {
        AllocatedBytes.fromNow().untilNow();
        assertThat(AllocatedBytes.fromNow().untilNow()).isBetween(0L, 1L << 20);
    }

    /** Two at once, so that each is in a thread of its own. */
    private static int allocate(CountDownLatch bothAllocate) throws InterruptedException {
        bothAllocate.countDown();
        bothAllocate.await();
        return new byte[LARGE].length;
    }
}
