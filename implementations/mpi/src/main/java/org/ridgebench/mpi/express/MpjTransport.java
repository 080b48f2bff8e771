package org.ridgebench.mpi.express;

import java.io.IOException;
import mpi.MPI;
import mpi.MPIException;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Transport;

/** Starts MPJ Express in this process. */
public final class MpjTransport implements Transport {
    /** Longer messages are announced before they are sent; MPJ Express's own default. */
    private static final int PROTOCOL_SWITCH_BYTES = 131_072;

    @Override
    public Messages connect(int rank, int size, Rendezvous rendezvous) throws IOException {
        try (MpjDaemon daemon = MpjDaemon.start(rank, rendezvous)) {
            MPI.Init(new String[] {
                Integer.toString(rank),
                "#Number of Processes;" + size + ";#Protocol Switch Limit;" + PROTOCOL_SWITCH_BYTES + ";#Server Name;"
                        + daemon.host() + ";#Server Port;" + daemon.port(),
                "niodev"
            });
            daemon.throwIfFailed();
            return new MpjMessages();
        } catch (MPIException e) {
            throw new IOException("rank " + rank + ": MPJ Express cannot connect the ranks", e);
        }
    }

    @Override
    public Collectives collectives(Messages messages) {
        return new MpjCollectives((MpjMessages) messages);
    }
}
