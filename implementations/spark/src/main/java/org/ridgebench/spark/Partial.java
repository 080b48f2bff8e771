package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.ridgebench.ridge.statistics.Statistics;

/**
 * Statistics of some rows on their way between processes: bytes, because Java's own way of writing arrays of longs is
 * slow. Those of no rows are nothing at all, so that what a sum begins with weighs nothing.
 */
public final class Partial implements Externalizable {
    private static final long serialVersionUID = 1;

    private @Nullable Statistics statistics;

    /** Of no rows; also for deserialisation. */
    public Partial() {}

    Partial(Statistics statistics) {
        this.statistics = statistics;
    }

    /** Those of both together. */
    Partial plus(Partial other) {
        if (statistics == null) {
            return other;
        }
        return other.statistics == null ? this : new Partial(statistics.plus(other.statistics));
    }

    /** The bytes of those statistics. */
    static long bytes(Statistics statistics) {
        return (long) Long.BYTES
                * (statistics.gram().length + statistics.classSums().length + statistics.classCounts().length + 1);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeBoolean(statistics != null);
        if (statistics != null) {
            out.writeInt(statistics.features());
            out.writeInt(statistics.classes());
            out.writeLong(statistics.rows());
            write(out, statistics.gram());
            write(out, statistics.classSums());
            write(out, statistics.classCounts());
        }
    }

    private static void write(ObjectOutput out, long[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        out.write(bytes.array());
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        if (in.readBoolean()) {
            Statistics empty = Statistics.empty(in.readInt(), in.readInt());
            long rows = in.readLong();
            read(in, empty.gram());
            read(in, empty.classSums());
            read(in, empty.classCounts());
            statistics = new Statistics(
                    empty.features(), empty.classes(), rows, empty.gram(), empty.classSums(), empty.classCounts());
        }
    }

    private static void read(ObjectInput in, long[] values) throws IOException {
        byte[] bytes = new byte[values.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    }

    /** What was summed. */
    Statistics whole() {
        return requireNonNull(statistics, "no rows were summed");
    }
}
