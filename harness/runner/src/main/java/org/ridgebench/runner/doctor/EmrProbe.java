package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ridgebench.runner.emr.EmrRequest;
import org.ridgebench.runner.experiment.Emr;
import org.ridgebench.runner.launch.Installation;
import org.ridgebench.runner.launch.Reply;

/** Credentials, the bucket and the cluster, by asking AWS; and what a cluster would unpack. */
final class EmrProbe implements Probe {
    private static final String NAME = "emr";

    @Override
    public Finding look(Surroundings around) throws IOException, InterruptedException {
        Optional<Emr> section = around.platform().site().emr();
        if (section.isEmpty()) {
            return Finding.ok(NAME, "the platform does not use it");
        }
        Emr emr = section.get();
        Optional<String> bucket = emr.place().bucket();
        if (bucket.isEmpty()) {
            return Finding.missing(
                    NAME,
                    "the platform names no bucket",
                    "Copy its file, write 'bucket: NAME' into its section emr, and name the copy by --platform.");
        }
        Path archive = around.installation().archive();
        if (!Files.isRegularFile(archive)) {
            return Finding.missing(
                    NAME,
                    archive + ", which a cluster would unpack, is not here",
                    "Build it by 'mvn package'; in an unpacked distribution, put its archive there.");
        }
        Reply reply = ask(around, new EmrRequest(emr, List.of(), bucket.get(), archive, Path.of(""), NAME, List.of()));
        if (!reply.fine()) {
            // A line that says what is wrong, and what to do.
            String[] line = reply.trouble().replaceFirst("^emr: ", "").split("\\. ", 2);
            return Finding.missing(NAME, line[0], line.length < 2 ? "Ask for it by 'aws s3 ls'." : line[1]);
        }
        return Finding.ok(
                NAME,
                "credentials and bucket '" + bucket.get() + "' are good in "
                        + emr.place().region() + "; "
                        + emr.cluster().map(id -> "cluster " + id + " runs").orElse("a cluster is started to submit"));
    }

    private static Reply ask(Surroundings around, EmrRequest request) throws IOException, InterruptedException {
        Installation installation = around.installation();
        Path file = Files.createTempFile("ridgebench-", ".properties");
        try {
            Files.writeString(file, request.text());
            return around.programs()
                    .ask(
                            "",
                            installation.java().toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            installation.classPath(EmrRequest.MODULE),
                            EmrRequest.MAIN,
                            "check",
                            file.toString());
        } finally {
            Files.delete(file);
        }
    }
}
