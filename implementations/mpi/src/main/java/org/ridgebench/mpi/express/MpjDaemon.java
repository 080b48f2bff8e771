package org.ridgebench.mpi.express;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ridgebench.mpi.messages.Transport.Peer;
import org.ridgebench.mpi.messages.Transport.Ports;
import org.ridgebench.mpi.messages.Transport.Rendezvous;

/**
 * Plays the part of MPJ Express's daemon for the one rank in this very process, on loopback, so that its rendezvous,
 * which knows no secret, never leaves the process; the ports travel on a {@link Rendezvous} of ours instead.
 *
 * <p>The whole protocol: the rank says {@code Sending Info}, its write port, its read port and its number, and waits for
 * {@code #Peer Information;address@readPort@writePort@rank;...}.
 */
final class MpjDaemon implements AutoCloseable {
    private static final String GREETING = "Sending Info";

    private final int rank;
    private final ServerSocket server;
    private final Rendezvous rendezvous;
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    private MpjDaemon(int rank, ServerSocket server, Rendezvous rendezvous) {
        this.rank = rank;
        this.server = server;
        this.rendezvous = rendezvous;
    }

    static MpjDaemon start(int rank, Rendezvous rendezvous) throws IOException {
        MpjDaemon daemon = new MpjDaemon(rank, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), rendezvous);
        Thread thread = new Thread(daemon::serve, "rendezvous");
        thread.setDaemon(true);
        thread.start();
        return daemon;
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (Socket socket = server.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            if (!in.readUTF().equals(GREETING)) {
                throw new IOException("rank " + rank + ": MPJ Express greets otherwise than version 0.44");
            }
            int writePort = in.readInt();
            int readPort = in.readInt();
            if (in.readInt() != rank) {
                throw new IOException("rank " + rank + ": somebody else answered for MPJ Express");
            }
            out.writeUTF(table(rendezvous.meet(new Ports(readPort, writePort))));
            out.flush();
        } catch (IOException e) {
            failure.set(e);
        }
    }

    private static String table(List<Peer> peers) {
        StringBuilder table = new StringBuilder("#Peer Information");
        for (int i = 0; i < peers.size(); i++) {
            Peer peer = peers.get(i);
            table.append(';')
                    .append(peer.address())
                    .append('@')
                    .append(peer.ports().readPort())
                    .append('@')
                    .append(peer.ports().writePort())
                    .append('@')
                    .append(i);
        }
        return table.toString();
    }

    void throwIfFailed() throws IOException {
        Optional<IOException> failed = Optional.ofNullable(failure.get());
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
