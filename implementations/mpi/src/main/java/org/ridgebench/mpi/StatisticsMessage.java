package org.ridgebench.mpi;

import java.util.ArrayList;
import java.util.List;
import org.ridgebench.mpi.messages.Slice;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.ridge.kernels.Triangle;
import org.ridgebench.ridge.statistics.Statistics;

/** Statistics as one array: the packed upper triangle, the class sums, the class counts, the rows. */
final class StatisticsMessage {
    /** 32 MB. */
    private static final int SEGMENT = 1 << 22;

    private final int features;
    private final int classes;
    private final long[] values;

    private StatisticsMessage(int features, int classes, long[] values) {
        this.features = features;
        this.classes = classes;
        this.values = values;
    }

    /** Room for statistics that are still to come. */
    static StatisticsMessage empty(int features, int classes) {
        return new StatisticsMessage(
                features, classes, new long[Triangle.size(features) + features * classes + classes + 1]);
    }

    static StatisticsMessage of(Statistics statistics) {
        StatisticsMessage message = empty(statistics.features(), statistics.classes());
        int at = message.put(statistics.gram(), 0);
        at = message.put(statistics.classSums(), at);
        at = message.put(statistics.classCounts(), at);
        message.put(new long[] {statistics.rows()}, at);
        return message;
    }

    private int put(long[] part, int at) {
        System.arraycopy(part, 0, values, at, part.length);
        return at + part.length;
    }

    /** What is sent, received or summed: all of it at once, up to 2,800 features; beyond, libraries buffer too much. */
    List<Slice> segments() {
        Longs all = Longs.of(values);
        List<Slice> segments = new ArrayList<>();
        for (int at = 0; at < values.length; at += SEGMENT) {
            segments.add(all.part(at, Math.min(SEGMENT, values.length - at)));
        }
        return segments;
    }

    Statistics statistics() {
        Statistics empty = Statistics.empty(features, classes);
        int at = take(empty.gram(), 0);
        at = take(empty.classSums(), at);
        at = take(empty.classCounts(), at);
        return new Statistics(features, classes, values[at], empty.gram(), empty.classSums(), empty.classCounts());
    }

    private int take(long[] part, int at) {
        System.arraycopy(values, at, part, 0, part.length);
        return at + part.length;
    }
}
