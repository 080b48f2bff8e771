package org.ridgebench.mpi.control;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a rank hears first.
 *
 * @param size how many ranks there are
 * @param startMillis when the run's first process started, since 1970
 */
public record RunStart(int size, long startMillis) {
    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeLong(startMillis);
    }

    static RunStart read(DataInput in) throws IOException {
        return new RunStart(in.readInt(), in.readLong());
    }
}
