package org.ridgebench.mpi.rank;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.RingCollectives;
import org.ridgebench.mpi.messages.ScatteredCollectives;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.mpi.messages.TreeCollectives;

/**
 * Times the algorithms against each other on the sizes that the classifier sends: statistics of 784 and of 2400
 * pixels. Between barriers; the time of the slowest rank; the median of many.
 */
final class CollectivesTable {
    /** The packed upper triangles of MNIST and of images of 60 x 40, and the result of a validation. */
    private static final List<Integer> COUNTS = List.of(20, 307_720, 2_881_200);

    private static final int WARMUPS = 5;
    private static final int ROUNDS = 21;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Messages messages;
    private final List<Collectives> algorithms;

    CollectivesTable(Messages messages, Collectives library) {
        this.messages = messages;
        this.algorithms = List.of(
                library,
                new ScatteredCollectives(messages),
                new RingCollectives(messages),
                new TreeCollectives(messages));
    }

    /** Times everything; rank 0 prints, one line for each algorithm and size. */
    void print(PrintStream out) {
        line(out, "| ranks | MB | algorithm | sum, ms | broadcast, ms |");
        line(out, "|---:|---:|---|---:|---:|");
        for (int count : COUNTS) {
            for (Collectives algorithm : algorithms) {
                Longs slice = Longs.of(new long[count]);
                double sum = median(() -> algorithm.sum(slice));
                double broadcast = median(() -> algorithm.broadcast(slice, 0));
                line(
                        out,
                        String.format(
                                Locale.ROOT,
                                "| %d | %.2f | %s | %.2f | %.2f |",
                                messages.size(),
                                count * Long.BYTES / 1e6,
                                algorithm.name(),
                                sum,
                                broadcast));
            }
        }
    }

    private void line(PrintStream out, String text) {
        if (messages.rank() == 0) {
            out.println(text);
        }
    }

    private double median(Runnable work) {
        long[] elapsed = new long[ROUNDS];
        for (int i = -WARMUPS; i < ROUNDS; i++) {
            messages.barrier();
            long start = System.nanoTime();
            work.run();
            long own = System.nanoTime() - start;
            messages.barrier();
            elapsed[Math.max(0, i)] = slowest(own);
        }
        Arrays.sort(elapsed);
        return elapsed[ROUNDS / 2] / NANOS_PER_MILLI;
    }

    /** On rank 0 the longest of all ranks. */
    private long slowest(long own) {
        if (messages.rank() > 0) {
            messages.send(Longs.of(own), 0);
            return own;
        }
        long slowest = own;
        for (int other = 1; other < messages.size(); other++) {
            long[] theirs = new long[1];
            messages.receive(Longs.of(theirs), other);
            slowest = Math.max(slowest, theirs[0]);
        }
        return slowest;
    }
}
