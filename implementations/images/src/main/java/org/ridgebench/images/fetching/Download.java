package org.ridgebench.images.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.ridgebench.ridge.images.DatasetException;

/** One file from the network, piece by piece: what an earlier run got of it is not fetched again. */
final class Download {
    /** MNIST's largest file has 10 MB. */
    private static final long MOST_BYTES = 256 << 20;

    private final URI from;
    private final Path part;
    private final Duration patience;

    /**
     * @param part where the bytes are kept until all of them are there
     * @param patience for the next bytes to come
     */
    Download(URI from, Path part, Duration patience) {
        this.from = from;
        this.part = part;
        this.patience = patience;
    }

    /**
     * Fetches what is missing.
     *
     * @throws DatasetException if the server has no such file
     * @throws IOException if it cannot be reached, or goes silent
     */
    void complete() throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = connect(have);
        try {
            int status = connection.getResponseCode();
            if (status == 416) {
                // It has no more than what is here: that is the file, or it is another one by now. Its sum will tell.
                return;
            }
            if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
                throw new DatasetException(
                        from.toString(), "the server answers " + status + ". Give another place by --from.");
            }
            boolean goesOn = status == HttpURLConnection.HTTP_PARTIAL;
            copy(connection, goesOn ? have : 0);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection connect(long have) throws IOException {
        URLConnection connection = from.toURL().openConnection();
        if (!(connection instanceof HttpURLConnection http)) {
            throw new DatasetException(from.toString(), "http or https expected. Give a URL or a folder by --from.");
        }
        http.setConnectTimeout((int) patience.toMillis());
        http.setReadTimeout((int) patience.toMillis());
        if (have > 0) {
            http.setRequestProperty("Range", "bytes=" + have + "-");
        }
        return http;
    }

    private void copy(HttpURLConnection connection, long have) throws IOException {
        long promised = connection.getContentLengthLong();
        long got = have;
        try (InputStream in = connection.getInputStream();
                OutputStream out = have > 0
                        ? Files.newOutputStream(part, StandardOpenOption.APPEND)
                        : Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                got += length;
                if (got > MOST_BYTES) {
                    throw new DatasetException(
                            from.toString(),
                            "at most " + MOST_BYTES + " bytes expected. Give another place by --from.");
                }
                out.write(buffer, 0, length);
            }
        }
        if (promised >= 0 && got - have < promised) {
            throw new IOException("the server hung up after " + got + " bytes");
        }
    }
}
