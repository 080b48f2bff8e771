package org.ridgebench.trial;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What the Java threads of this process allocate on the heap between two looks.
 *
 * <p>Threads that end in between take what they allocated with them; those of a pool do not end. The total that counts
 * them, too, is there only from JDK 21 on, and would make numbers of two JDKs different for no other reason.
 */
final class AllocatedBytes {
    /** Not every JVM counts; HotSpot does. */
    private static final boolean COUNTED =
            ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported()
                    && threads.isThreadAllocatedMemoryEnabled();

    private final Map<Long, Long> before;

    private AllocatedBytes(Map<Long, Long> before) {
        this.before = before;
    }

    /** The first look. */
    static AllocatedBytes fromNow() {
        return new AllocatedBytes(byThread());
    }

    /** The second one; 0 where the JVM does not count. */
    long untilNow() {
        Map<Long, Long> now = byThread();
        return now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    private static Map<Long, Long> byThread() {
        if (!COUNTED) {
            return Map.of();
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> byThread = new HashMap<>();
        // A thread that ended between the two calls has -1.
        for (int i = 0; i < ids.length; i++) {
            byThread.put(ids[i], Math.max(0, bytes[i]));
        }
        return byThread;
    }
}
