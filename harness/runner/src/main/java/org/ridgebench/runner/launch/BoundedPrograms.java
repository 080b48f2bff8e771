package org.ridgebench.runner.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The programs themselves; one that takes longer than the limit is ended. */
public final class BoundedPrograms implements Programs {
    private final Duration limit;

    public BoundedPrograms(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Reply ask(String input, String... command) throws IOException, InterruptedException {
        // Files, not pipes: nobody waits for anybody, however much is said.
        Path in = Files.writeString(Files.createTempFile("ridgebench-", ".in"), input, UTF_8);
        Path out = Files.createTempFile("ridgebench-", ".out");
        Path err = Files.createTempFile("ridgebench-", ".err");
        try {
            return reply(new ProcessBuilder(command), in, out, err);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Reply reply(ProcessBuilder builder, Path in, Path out, Path err) throws IOException, InterruptedException {
        builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            // The JDK tells a program that is missing from one that may not be run by words only.
            return new Reply(Reply.NOT_HERE, "", String.valueOf(e.getMessage()));
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Reply(Reply.TOO_LATE, "", "");
            }
            return new Reply(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
