package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.util.stream.Collectors;
import org.ridgebench.runner.launch.Reply;

/** The system's BLAS, by the name under which the kernel {@code blas} looks for it. */
final class BlasProbe implements Probe {
    private static final String NAME = "blas";
    private static final String LIBRARY = "libblas.so.3";

    @Override
    public Finding look(Surroundings around) throws IOException, InterruptedException {
        Reply libraries = around.programs().ask("", "ldconfig", "-p");
        if (libraries.exitCode() == Reply.NOT_HERE) {
            libraries = around.programs().ask("", "/sbin/ldconfig", "-p");
        }
        String found = libraries
                .out()
                .lines()
                .filter(line -> line.strip().startsWith(LIBRARY))
                .map(line -> line.substring(line.indexOf("=>") + 2).strip())
                .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? Finding.note(
                        NAME, "no " + LIBRARY + ": the kernel blas computes in Java", "apt-get install libopenblas0")
                : Finding.ok(NAME, found);
    }
}
