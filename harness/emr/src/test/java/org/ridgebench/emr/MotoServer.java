package org.ridgebench.emr;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** moto's server on loopback, which stands for AWS; tests that need it are skipped where it is not installed. */
public final class MotoServer implements AutoCloseable {
    private static final int SECONDS_TO_START = 60;

    private final Process process;
    private final URI address;

    private MotoServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    public static MotoServer start(Path log, Map<String, String> environment) throws IOException, InterruptedException {
        InstalledPrograms.assume("moto_server");
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port));
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        for (int i = 0; i < 10 * SECONDS_TO_START && process.isAlive(); i++) {
            if (answers(port)) {
                return new MotoServer(process, URI.create("http://127.0.0.1:" + port));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        return fail("moto_server did not start: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
