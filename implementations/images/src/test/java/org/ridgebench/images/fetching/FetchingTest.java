package org.ridgebench.images.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.ridge.images.Checksums;
import org.ridgebench.ridge.images.DatasetException;
import org.ridgebench.ridge.images.IdxWriter;
import org.ridgebench.ridge.images.ImageFolder;

@Timeout(60)
class FetchingTest {
    private static final String FIRST = "train-images-idx3-ubyte.gz";

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private Path published;
    private HttpServer server;
    private KnownDataset known;

    @BeforeEach
    void publish() throws IOException {
        published = Files.createDirectory(folder.resolve("published"));
        for (String part : List.of(ImageFolder.TRAINING, ImageFolder.TEST)) {
            try (IdxWriter writer = new IdxWriter(published, part, 2, 1, 3, 2)) {
                writer.write(new byte[] {1, 2, 3}, 0);
                writer.write(new byte[] {4, 5, 6}, 1);
                writer.finish();
            }
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        known = new KnownDataset(
                "tiny", "Tiny", "http://127.0.0.1:" + server.getAddress().getPort() + "/", Map.of());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(exchange.getRequestURI().getPath() + (range == null ? "" : " " + range));
        Path file = published.resolve(exchange.getRequestURI().getPath().substring(1));
        try (exchange) {
            if (!Files.exists(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
            if (from >= bytes.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length - from);
            exchange.getResponseBody().write(bytes, from, bytes.length - from);
        }
    }

    private Path target() {
        return folder.resolve("tiny");
    }

    private void fetch(KnownDataset from) throws IOException {
        new Fetching(from, target(), line -> {}).fetch();
    }

    @Test
    void fetchesAndRecords() throws IOException {
        fetch(known);
        assertThat(new ImageFolder(target()).training(2).pixels()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Checksums.recorded(target(), FIRST)).contains(Checksums.digest(published.resolve(FIRST)));
        assertThat(asked).hasSize(4);
        fetch(known);
        assertThat(asked).as("nothing is fetched twice").hasSize(4);
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        Path unfinished = Files.createDirectory(folder.resolve(".tiny.fetching"));
        byte[] whole = Files.readAllBytes(published.resolve(FIRST));
        Files.write(unfinished.resolve(FIRST + ".part"), Arrays.copyOf(whole, 10));
        fetch(known);
        assertThat(asked).first().isEqualTo("/" + FIRST + " bytes=10-");
        assertThat(target().resolve(FIRST)).hasBinaryContent(whole);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aPartThatIsAllOfItIsEnough() throws IOException {
        Path unfinished = Files.createDirectory(folder.resolve(".tiny.fetching"));
        Files.copy(published.resolve(FIRST), unfinished.resolve(FIRST + ".part"));
        fetch(known);
        assertThat(asked).hasSize(4);
        assertThat(new ImageFolder(target()).training(2).rows()).isEqualTo(2);
    }

    @Test
    void aDamagedFileIsFetchedAgainAndMustBeTheOneThatWasRecorded() throws IOException {
        fetch(known);
        Files.writeString(target().resolve(FIRST), "damaged");
        fetch(known);
        assertThat(asked).hasSize(5);

        String recorded =
                Checksums.recorded(target(), "train-images-idx3-ubyte").orElseThrow();
        try (IdxWriter writer = new IdxWriter(published, ImageFolder.TRAINING, 1, 1, 3, 2)) {
            writer.write(new byte[] {9, 9, 9}, 0);
        }
        Files.delete(target().resolve(FIRST));
        assertThatThrownBy(() -> fetch(known))
                .isInstanceOf(DatasetException.class)
                .hasMessage(known.base() + FIRST + ": SHA-256 " + recorded + " expected of what is in it, got "
                        + Checksums.unpackedDigest(published.resolve(FIRST))
                        + ". Fetch it again, or give another place by --from.");
    }

    @Test
    void aFolderWillDo() throws IOException {
        fetch(known.from(published.toString()));
        assertThat(asked).isEmpty();
        assertThat(new ImageFolder(target()).training(2).rows()).isEqualTo(2);
    }

    @Test
    void whatIsNoDataSetIsNotRecorded() throws IOException {
        Files.writeString(published.resolve(FIRST), "<html>no such bucket</html>");
        assertThatThrownBy(() -> fetch(known))
                .hasMessage(known.base() + FIRST + ": gzipped data expected, got something else (Not in GZIP format)."
                        + " Fetch it again, or give another place by --from.");
        assertThat(target()).doesNotExist();
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        Files.delete(published.resolve(FIRST));
        assertThatThrownBy(() -> fetch(known))
                .hasMessage(known.base() + FIRST + ": the server answers 404. Give another place by --from.");
    }

    @Test
    void beingOfflineIsSaidInOneLine() {
        server.stop(0);
        assertThatThrownBy(() -> fetch(known))
                .hasMessageStartingWith(known.base() + FIRST + ": cannot be fetched (java.net.ConnectException")
                .hasMessageEndingWith("). Check the network and run this again, it goes on where it was;"
                        + " or copy the four files and give their folder by --from.")
                .hasMessageNotContaining("\n");
    }
}
