package org.ridgebench.runner.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ridgebench.runner.experiment.Platform;

/** The program that keeps a trial on its cores. */
final class BindingProbe implements Probe {
    private static final String NAME = "taskset";

    @Override
    public Finding look(Surroundings around) {
        List<String> binding =
                around.platform().jvm().map(Platform.Jvm::binding).orElse(List.of());
        if (binding.isEmpty()) {
            return Finding.note(
                    NAME,
                    "the platform binds processes to no processors: they may wander between them",
                    "Write 'jvm: {binding: [/usr/bin/taskset, -c]}'.");
        }
        Path program = around.root().resolve(binding.get(0).replaceFirst("^/", ""));
        return Files.isExecutable(program)
                ? Finding.ok(NAME, binding.get(0))
                : Finding.note(
                        NAME,
                        binding.get(0) + " is not here: processes may wander between processors",
                        "apt-get install util-linux");
    }
}
