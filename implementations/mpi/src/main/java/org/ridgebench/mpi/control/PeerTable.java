package org.ridgebench.mpi.control;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.mpi.messages.Transport.Peer;
import org.ridgebench.mpi.messages.Transport.Ports;

/** Where every rank listens, on its way to the ranks. */
final class PeerTable {
    private PeerTable() {}

    static void write(List<Peer> peers, DataOutput out) throws IOException {
        out.writeInt(peers.size());
        for (Peer peer : peers) {
            out.writeUTF(peer.address());
            out.writeInt(peer.ports().readPort());
            out.writeInt(peer.ports().writePort());
        }
    }

    static List<Peer> read(DataInput in) throws IOException {
        List<Peer> peers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            peers.add(new Peer(in.readUTF(), new Ports(in.readInt(), in.readInt())));
        }
        return peers;
    }
}
