package org.ridgebench.images.importing;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Rows in the order of their source, in a file: they come in any order, from any thread, and go in another, and need not
 * fit the heap.
 */
final class RowFile implements Closeable {
    private final Path file;
    private final int rowBytes;
    private final FileChannel channel;

    RowFile(Path file, int rowBytes) throws IOException {
        this.file = file;
        this.rowBytes = rowBytes;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void write(int row, byte[] pixels) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(pixels);
        long start = (long) row * rowBytes;
        while (buffer.hasRemaining()) {
            channel.write(buffer, start + buffer.position());
        }
    }

    byte[] read(int row) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(rowBytes);
        long start = (long) row * rowBytes;
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException(file + ": row " + row + " is missing");
            }
        }
        return buffer.array();
    }

    /** Its rows are somewhere else by now. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
