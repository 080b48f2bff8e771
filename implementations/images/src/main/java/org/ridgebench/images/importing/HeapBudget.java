package org.ridgebench.images.importing;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/** Heap that several threads share; whoever wants some waits until there is enough, first come, first served. */
final class HeapBudget {
    private static final int UNIT_BYTES = 1 << 10;

    private final int units;
    private final Semaphore free;

    HeapBudget(long bytes) {
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT_BYTES));
        this.free = new Semaphore(units, true);
    }

    /** Waits for so many bytes; for the whole budget where that is less. */
    void take(long bytes) throws InterruptedIOException {
        try {
            free.acquire(units(bytes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("given up");
        }
    }

    void giveBack(long bytes) {
        free.release(units(bytes));
    }

    private int units(long bytes) {
        return (int) Math.min(units, (bytes + UNIT_BYTES - 1) / UNIT_BYTES);
    }
}
