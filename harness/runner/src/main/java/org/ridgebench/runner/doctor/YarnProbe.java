package org.ridgebench.runner.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a YARN cluster says how it is reached. */
final class YarnProbe implements Probe {
    private static final String NAME = "yarn";

    @Override
    public Finding look(Surroundings around) {
        if (!around.platform().spark().master().equals(NAME)) {
            return Finding.ok(NAME, "the platform does not use it");
        }
        Optional<String> settings = around.variable("HADOOP_CONF_DIR").or(() -> around.variable("YARN_CONF_DIR"));
        if (settings.isEmpty() && around.platform().site().emr().isPresent()) {
            return Finding.note(
                    NAME,
                    "HADOOP_CONF_DIR is not set: trials run where it is, on a cluster's primary node",
                    "Go there, or hand experiments over by 'ridgebench submit'.");
        }
        if (settings.isEmpty()) {
            return Finding.missing(NAME, "HADOOP_CONF_DIR is not set", "Set it to the folder that has yarn-site.xml.");
        }
        return Files.isReadable(Path.of(settings.get(), "yarn-site.xml"))
                ? Finding.ok(NAME, settings.get())
                : Finding.missing(
                        NAME,
                        "HADOOP_CONF_DIR is '" + settings.get() + "', which has no yarn-site.xml",
                        "Set it to the folder that has it.");
    }
}
