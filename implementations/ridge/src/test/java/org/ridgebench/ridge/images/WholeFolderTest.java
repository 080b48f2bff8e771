package org.ridgebench.ridge.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    @TempDir
    private Path folder;

    private static void write(Path unfinished) throws IOException {
        Files.writeString(unfinished.resolve("labels"), "mine");
    }

    /** What a maker of that process number left, or is still filling. */
    private Path madeBy(long process) throws IOException {
        Path unfinished = Files.createDirectory(folder.resolve(".set." + process + ".unfinished"));
        Files.writeString(unfinished.resolve("labels"), "another's");
        return unfinished;
    }

    @Test
    void sweepsUpWhatAKilledMakerLeft() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        madeBy(dead.pid());

        new WholeFolder(folder.resolve("set")).make(WholeFolderTest::write);

        assertThat(folder.resolve("set/labels")).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    @Test
    void leavesAloneWhatALivingProcessIsMaking() throws Exception {
        Process living = new ProcessBuilder("sleep", "60").start();
        try {
            Path others = madeBy(living.pid());

            new WholeFolder(folder.resolve("set")).make(WholeFolderTest::write);

            assertThat(others.resolve("labels")).hasContent("another's");
        } finally {
            living.destroyForcibly().waitFor();
        }
    }

    @Test
    void theSlowerOfTwoIsRefusedAndTheFastersIsKept() throws Exception {
        Path target = folder.resolve("set");

        assertThatThrownBy(() -> new WholeFolder(target).make(unfinished -> {
                    write(unfinished);
                    Files.writeString(Files.createDirectory(target).resolve("labels"), "the faster's");
                }))
                .isInstanceOf(DatasetException.class)
                .hasMessage(target + ": is there already. Name another folder, or delete this one.");

        assertThat(target.resolve("labels")).hasContent("the faster's");
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }
}
