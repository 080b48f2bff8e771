package org.ridgebench.runner.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data sets that experiments can name. */
final class DataProbe implements Probe {
    private static final String NAME = "data";

    /** What the committed experiments use. */
    private static final String NEEDED = "mnist";

    @Override
    public Finding look(Surroundings around) throws IOException {
        Path place = around.installation().data();
        List<String> names = Surroundings.in(place)
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList();
        return names.contains(NEEDED)
                ? Finding.ok(NAME, String.join(", ", names) + " below " + place)
                : Finding.missing(NAME, "no " + NEEDED + " below " + place, "Check out the project again, as a whole.");
    }
}
