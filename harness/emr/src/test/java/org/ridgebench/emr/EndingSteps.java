package org.ridgebench.emr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Stands before moto, whose steps never end: answers DescribeStep by itself and hands on everything else. */
public final class EndingSteps implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final Supplier<String> status;
    private final Consumer<String> added;
    private volatile String last = "";

    /** @param statuses the JSON of a step's status, one for each time that it is asked for; the last one stays */
    static EndingSteps after(URI behind, List<String> statuses) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        return new EndingSteps(
                behind, () -> statuses.get(Math.min(asked.getAndIncrement(), statuses.size() - 1)), request -> {});
    }

    /**
     * Ends steps as somebody else says.
     *
     * @param status says the JSON of a step's status
     * @param added is told the JSON of each request that adds a step
     */
    public EndingSteps(URI behind, Supplier<String> status, Consumer<String> added) throws IOException {
        this.behind = behind;
        this.status = status;
        this.added = added;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "ending-steps");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        if (target.endsWith(".DescribeStep")) {
            last = status.get();
            say(exchange, "{\"Step\": {\"Id\": \"s-1\", \"Status\": " + last + "}}");
        } else if (target.endsWith(".ListSteps") && last.contains("FAILED")) {
            // Behind it the step would be pending for ever.
            say(exchange, "{\"Steps\": []}");
        } else {
            if (target.endsWith(".AddJobFlowSteps")) {
                added.accept(new String(body, UTF_8));
            }
            handOn(exchange, body);
        }
    }

    private void handOn(HttpExchange exchange, byte[] body) throws IOException {
        URI asked = exchange.getRequestURI();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + asked.toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            if (exchange.getRequestMethod().equals("HEAD")) {
                response.headers().firstValue("content-length").ifPresent(length -> exchange.getResponseHeaders()
                        .add("Content-Length", length));
            }
            send(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        send(exchange, 200, json.getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // Of a HEAD the length is a header like any other.
        boolean nothing = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, nothing ? -1 : body.length);
        if (!nothing) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
