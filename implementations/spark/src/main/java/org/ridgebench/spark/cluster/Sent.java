package org.ridgebench.spark.cluster;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/**
 * Something that the driver sent to every executor, once.
 *
 * @param bytes how much it is
 */
public record Sent<T>(Broadcast<T> broadcast, long bytes) implements Serializable {
    public Sent {
        requireNonNull(broadcast, "broadcast");
    }

    /** Lets executors forget it, in the background. */
    public void forget() {
        broadcast.destroy();
    }
}
