package org.ridgebench.mpi.control;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import org.ridgebench.mpi.messages.Transport.Peer;
import org.ridgebench.mpi.messages.Transport.Ports;

/** A run's end of the line to one rank. */
public final class RunEnd {
    /** What a rank says next. */
    static final int PORTS = 1;

    static final int LAST_WORD = 2;

    /** So that it surely fits a message. */
    static final int LONGEST_REASON = 10_000;

    /** What a caller gets to prove the secret. */
    private static final int PROOF_MILLIS = 10_000;

    private final DataOutputStream out;

    private RunEnd(DataOutputStream out) {
        this.out = out;
    }

    static String claim(int rank) {
        return "rank " + rank;
    }

    /** Talks to one caller until it hangs up. A caller that does not prove the secret is told nothing and is no event. */
    static void serve(Socket socket, Secret secret, RunStart start, Consumer<RunEvent> events) {
        try (socket) {
            socket.setSoTimeout(PROOF_MILLIS);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            byte[] challenge = Secret.random();
            out.write(challenge);
            int rank = in.readInt();
            byte[] proof = in.readNBytes(Secret.BYTES);
            if (rank < 0 || rank >= start.size() || !secret.isProof(proof, challenge, claim(rank))) {
                return;
            }
            socket.setSoTimeout(0);
            start.write(out);
            converse(rank, in, new RunEnd(out), socket.getInetAddress().getHostAddress(), events);
        } catch (IOException e) {
            // A stranger, or a rank whose process will be missed otherwise.
        }
    }

    private static void converse(int rank, DataInputStream in, RunEnd line, String address, Consumer<RunEvent> events) {
        try {
            // A rank may have its last word before it has met the others.
            if (in.readByte() == PORTS) {
                Peer peer = new Peer(address, new Ports(in.readInt(), in.readInt()));
                events.accept(new RunEvent.Ready(rank, peer, in.readUTF(), line));
                in.readByte();
            }
            events.accept(new RunEvent.LastWord(rank, in.readInt(), in.readUTF()));
            // Keeps the line open: a rank ends when it closes.
            in.read();
        } catch (IOException e) {
            events.accept(new RunEvent.HungUp(rank));
        }
    }

    /** Tells the rank where all listen. */
    public void introduce(List<Peer> peers) throws IOException {
        PeerTable.write(peers, out);
        out.flush();
    }
}
