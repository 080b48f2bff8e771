package org.ridgebench.images.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgebench.images.importing.Scratch.sized;
import static org.ridgebench.images.importing.Scratch.skips;
import static org.ridgebench.images.importing.Scratch.strict;
import static org.ridgebench.images.importing.Scratch.unsized;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.images.pictures.Drawn;
import org.ridgebench.ridge.images.DatasetException;

/** What nobody vouches for: each has a name for what is wrong with it, and costs nothing else. */
class BadInputTest {
    @TempDir
    private Path folder;

    private Scratch scratch;

    @BeforeEach
    void aFolderThatIsFine() throws IOException {
        scratch = new Scratch(folder).withTwoClasses(4);
    }

    @Test
    void whatIsNoPictureIsSkipped() throws IOException {
        scratch.add("cats/notes.txt", "meow".getBytes(UTF_8));
        scratch.add("readme.md", "cats and dogs".getBytes(UTF_8));
        Importer.Outcome outcome = scratch.make(sized(6, 4));
        assertThat(skips(outcome))
                .containsExactly(
                        "readme.md: in no class's folder",
                        "cats/notes.txt: not a picture: none of PNG, JPEG, BMP, GIF, PBM, PGM or PPM");
        assertThat(outcome.skipsText()).isEqualTo("skipped 2: 1 not a picture, 1 in no class's folder");
        assertThat(outcome.card().skipped())
                .containsOnly(Map.entry("not a picture", 1), Map.entry("in no class's folder", 1));
        assertThat(outcome.card().rows()).isEqualTo(new Card.Rows(6, 2));
    }

    @Test
    void truncatedPicturesAreSkipped() throws IOException {
        byte[] png = Drawn.encoded(Drawn.busy(40, 30, 99), "png");
        scratch.add("cats/half.png", Arrays.copyOf(png, png.length / 2));
        scratch.add("dogs/empty.png", new byte[0]);
        assertThat(skips(scratch.make(sized(6, 4))))
                .hasSize(2)
                .satisfiesExactly(
                        half -> assertThat(half).startsWith("cats/half.png: damaged picture: "),
                        empty -> assertThat(empty)
                                .isEqualTo(
                                        "dogs/empty.png: not a picture: none of PNG, JPEG, BMP, GIF, PBM, PGM or PPM"));
    }

    @Test
    void pictureBombsAreSkipped() throws IOException {
        scratch.add("cats/bomb.png", Drawn.bomb(60_000, 60_000));
        assertThat(skips(scratch.make(sized(6, 4))))
                .containsExactly("cats/bomb.png: picture too large: 60000x60000 pixels in its header, at most 250000000"
                        + " are decoded");
    }

    @Test
    void linksAreSkipped() throws IOException {
        Files.createSymbolicLink(scratch.pictures().resolve("cats/link.png"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(scratch.pictures().resolve("round"), scratch.pictures());
        assertThat(skips(scratch.make(sized(6, 4))))
                .containsExactlyInAnyOrder("cats/link.png: symbolic link", "round: symbolic link");
    }

    @Test
    void copiesAreSkippedSoThatNoneIsLearnedFromAndTestedWith() throws IOException {
        Files.copy(scratch.pictures().resolve("cats/0.png"), scratch.pictures().resolve("dogs/copy.png"));
        assertThat(skips(scratch.make(sized(6, 4))))
                .containsExactly("dogs/copy.png: duplicate: the same as cats/0.png");
    }

    @Test
    void classesWithoutARowAreSkippedAndLeaveNoGap() throws IOException {
        Files.createDirectory(scratch.pictures().resolve("birds"));
        scratch.add("cows/broken.png", "moo".getBytes(UTF_8));
        Importer.Outcome outcome = scratch.make(sized(6, 4));
        assertThat(skips(outcome))
                .containsExactly(
                        "cows/broken.png: not a picture: none of PNG, JPEG, BMP, GIF, PBM, PGM or PPM",
                        "birds: empty class: none of its files became a row",
                        "cows: empty class: none of its files became a row");
        assertThat(outcome.card().classes())
                .containsExactly(new Card.ClassRows(0, "cats", 3, 1), new Card.ClassRows(1, "dogs", 3, 1));
    }

    @Test
    void oneClassIsRefused() throws IOException {
        Scratch one = new Scratch(folder.resolve("one"));
        one.add("cats/1.png", 1);
        assertThatThrownBy(() -> one.make(sized(6, 4)))
                .isInstanceOf(DatasetException.class)
                .hasMessage("folder pictures: pictures of at least two classes expected, got one class, 'cats'."
                        + " Put those of each class into a folder of its own.");
        assertThat(one.made()).isEmpty();
    }

    @Test
    void noClassIsRefused() throws IOException {
        Scratch none = new Scratch(folder.resolve("none"));
        none.add("1.png", 1);
        assertThatThrownBy(() -> none.make(sized(6, 4)))
                .isInstanceOf(DatasetException.class)
                .hasMessage("folder pictures: pictures of at least two classes expected, got none."
                        + " Put those of each class into a folder of its own.");
    }

    @Test
    void sizesThatDifferAreRefusedWhereNoneIsAskedFor() throws IOException {
        scratch.add("dogs/wide.png", Drawn.encoded(Drawn.busy(20, 8, 50), "png"));
        assertThatThrownBy(() -> scratch.make(unsized()))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "folder pictures: pictures of one size expected where no --size is given, got 12x8 (cats/0.png)"
                                + " and 20x8 (dogs/wide.png). Give --size WIDTHxHEIGHT.");
        assertThat(scratch.made()).isEmpty();
    }

    @Test
    void rowsThatNobodyCanLearnFromAreRefused() throws IOException {
        Scratch large = new Scratch(folder.resolve("large"));
        large.add("cats/1.png", Drawn.encoded(Drawn.busy(200, 101, 1), "png"));
        large.add("dogs/1.png", Drawn.encoded(Drawn.busy(200, 101, 2), "png"));
        assertThatThrownBy(() -> large.make(unsized()))
                .isInstanceOf(DatasetException.class)
                .hasMessage("folder pictures: rows of at most 20000 pixels expected, got 200x101 = 20200."
                        + " Give --size WIDTHxHEIGHT.");
    }

    @Test
    void strictMakesSkipsAnError() throws IOException {
        scratch.add("cats/notes.txt", "meow".getBytes(UTF_8));
        assertThatThrownBy(() -> scratch.make(strict()))
                .isInstanceOf(SkippedException.class)
                .hasMessage("folder pictures: every file a picture expected (--strict), skipped 1: 1 not a picture."
                        + " Mend these, or leave --strict out:\n"
                        + "  cats/notes.txt: not a picture: none of PNG, JPEG, BMP, GIF, PBM, PGM or PPM");
        assertThat(scratch.made()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() throws IOException {
        scratch.make(sized(6, 4));
        assertThatThrownBy(() -> scratch.make(sized(6, 4)))
                .hasMessage(scratch.target() + ": is there already. Name another folder, or delete this one.");
    }

    @Test
    void zipsLeadNowhereElse() throws IOException {
        Path zip = folder.resolve("some.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (String name : new String[] {"top/cats/1.png", "top/dogs/1.png", "../../evil.png", "/evil.png"}) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(Drawn.encoded(Drawn.busy(9, 9, name.hashCode()), "png"));
                out.closeArchiveEntry();
            }
            ZipArchiveEntry link = new ZipArchiveEntry("top/dogs/link.png");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(UTF_8));
            out.closeArchiveEntry();
        }
        Importer.Outcome outcome = scratch.make(zip, sized(6, 4));
        assertThat(skips(outcome))
                .containsExactly(
                        "../../evil.png: path that leads out of the archive",
                        "/evil.png: path that leads out of the archive",
                        "top/dogs/link.png: symbolic link");
        assertThat(outcome.card().classes()).extracting(Card.ClassRows::name).containsExactly("cats", "dogs");
        assertThat(outcome.card().source()).isEqualTo("archive some.zip");
    }

    @Test
    void tarsLeadNowhereElse() throws IOException {
        Path tar = folder.resolve("some.tar.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(tar));
                TarArchiveOutputStream out = new TarArchiveOutputStream(gzip)) {
            for (String name : new String[] {"cats/1.png", "dogs/1.png", "cats/../../evil.png"}) {
                byte[] png = Drawn.encoded(Drawn.busy(9, 9, name.hashCode()), "png");
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(png.length);
                out.putArchiveEntry(entry);
                out.write(png);
                out.closeArchiveEntry();
            }
            TarArchiveEntry link = new TarArchiveEntry("cats/link.png", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        }
        assertThat(skips(scratch.make(tar, sized(6, 4))))
                .containsExactly(
                        "cats/../../evil.png: path that leads out of the archive", "cats/link.png: symbolic link");
        byte[] whole = Files.readAllBytes(tar);
        Path half = Files.write(folder.resolve("half.tar.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> new Scratch(folder.resolve("half")).make(half, sized(6, 4)))
                .isInstanceOf(DatasetException.class)
                .hasMessageMatching(".*half.tar.gz: damaged archive: .*[.] Pack or fetch it again[.]");
    }

    @Test
    void filesThatHoldNoPicturesAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("cats.rar"), "x");
        assertThatThrownBy(() -> scratch.make(file, sized(6, 4)))
                .hasMessage(file + ": a folder, or a file that ends in .zip, .tar, .tar.gz, .tgz or .csv, expected."
                        + " Name one.");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> scratch.make(missing, sized(6, 4)))
                .hasMessage(missing + ": no such folder or file. Name one that holds pictures.");
    }

    @Test
    void rowsOfNoSizeAreRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("odd.csv"), "a,1,2,3\nb,4,5,6\n");
        assertThatThrownBy(() -> scratch.make(csv, unsized()))
                .hasMessage(csv + ": pixels of a square expected in a row, or of the --size that is given, got 3."
                        + " Give --size WIDTHxHEIGHT.");
    }
}
