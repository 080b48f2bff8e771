package org.ridgebench.mpi.control;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.ridgebench.mpi.messages.Transport.Peer;
import org.ridgebench.mpi.messages.Transport.Ports;

/** A rank's end of the line. When the other end is gone, so is this process. */
public final class RankEnd {
    /** As a shell says of a process that was killed. */
    private static final int KILLED = 137;

    private static final int CONNECT_MILLIS = 10_000;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final RunStart start;

    private RankEnd(DataInputStream in, DataOutputStream out, RunStart start) {
        this.in = in;
        this.out = out;
        this.start = start;
    }

    /**
     * Calls the run that started this rank.
     *
     * @throws IOException if it does not answer, or hangs up because it does not believe the secret
     */
    public static RankEnd call(String host, int port, int rank, Secret secret) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        byte[] challenge = new byte[Secret.BYTES];
        in.readFully(challenge);
        out.writeInt(rank);
        out.write(secret.proof(challenge, RunEnd.claim(rank)));
        return new RankEnd(in, out, RunStart.read(in));
    }

    public RunStart start() {
        return start;
    }

    /**
     * Hands in this rank's ports, waits for those of all; from then on the line is watched.
     *
     * @param place where this rank runs, for people
     */
    public List<Peer> meet(Ports ports, String place) throws IOException {
        out.writeByte(RunEnd.PORTS);
        out.writeInt(ports.readPort());
        out.writeInt(ports.writePort());
        out.writeUTF(place);
        List<Peer> peers = PeerTable.read(in);
        Thread watch = new Thread(this::endWithTheRun, "line to the run");
        watch.setDaemon(true);
        watch.start();
        return peers;
    }

    private void endWithTheRun() {
        try {
            while (in.read() >= 0) {
                // Whatever the run says, only its silence counts.
            }
        } catch (IOException e) {
            // A broken line says the same as a closed one.
        }
        // Not exit: shutdown hooks may wait for what hangs.
        Runtime.getRuntime().halt(KILLED);
    }

    /** The last word of a rank that has done its work. */
    public void done() throws IOException {
        last(0, "");
    }

    /** The last word of a rank that has not. */
    public void failed(int exitCode, String reason) throws IOException {
        last(exitCode, requireNonNull(reason, "reason"));
    }

    private synchronized void last(int exitCode, String reason) throws IOException {
        out.writeByte(RunEnd.LAST_WORD);
        out.writeInt(exitCode);
        out.writeUTF(reason.substring(0, Math.min(reason.length(), RunEnd.LONGEST_REASON)));
        out.flush();
    }
}
