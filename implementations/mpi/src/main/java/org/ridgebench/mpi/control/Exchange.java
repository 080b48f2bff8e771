package org.ridgebench.mpi.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Takes the calls of ranks, on one port of one interface, which the system chooses. */
public final class Exchange implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket server;
    private final Secret secret;
    private final RunStart start;
    private final Consumer<RunEvent> events;

    private Exchange(ServerSocket server, Secret secret, RunStart start, Consumer<RunEvent> events) {
        this.server = server;
        this.secret = secret;
        this.start = start;
        this.events = events;
    }

    public static Exchange open(InetAddress address, Secret secret, RunStart start, Consumer<RunEvent> events)
            throws IOException {
        Exchange exchange = new Exchange(new ServerSocket(0, BACKLOG, address), secret, start, events);
        thread("exchange", exchange::takeCalls);
        return exchange;
    }

    public String host() {
        return server.getInetAddress().getHostAddress();
    }

    public int port() {
        return server.getLocalPort();
    }

    private void takeCalls() {
        try {
            while (true) {
                Socket socket = server.accept();
                thread("line", () -> RunEnd.serve(socket, secret, start, events));
            }
        } catch (IOException e) {
            // Closed: the run is over.
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
