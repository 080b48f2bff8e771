package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The archive that the build leaves, unpacked by whoever has {@code tar}. */
final class UnpackedDistribution {
    private static final String TOP = "ridgebench";

    private UnpackedDistribution() {}

    /**
     * Unpacks it into a folder.
     *
     * @param without what stays packed
     * @return its one top folder
     */
    static Path in(Path folder, String... without) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "tar", "-xf", Program.ROOT.resolve("target/ridgebench.tar").toString(), "-C", folder.toString()));
        Stream.of(without).map("--exclude="::concat).forEach(words::add);
        run(words);
        return folder.resolve(TOP);
    }

    /** Packs it again, as an archive beside its folder. */
    static void pack(Path home) throws IOException, InterruptedException {
        run(List.of("tar", "-cf", home + ".tar", "-C", home.getParent().toString(), TOP));
    }

    private static void run(List<String> words) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder(words).inheritIO().start();
        assertThat(tar.waitFor()).as("%s", words).isZero();
    }
}
