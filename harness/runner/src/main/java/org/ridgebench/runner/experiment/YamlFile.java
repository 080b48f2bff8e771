package org.ridgebench.runner.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file with a map at its top. */
final class YamlFile {
    /** A file of more bytes is not even read. */
    private static final long MOST_BYTES = 4_000_000;

    private YamlFile() {}

    /**
     * Reads a file.
     *
     * @param keys what the file may say, for the advice to whoever left it empty
     */
    static ObjectNode read(Path file, List<String> keys) throws ConfigurationException {
        JsonNode tree = tree(file);
        String advice = " Write " + String.join(", ", keys) + ", each with its value.";
        if (tree.isMissingNode() || tree.isNull()) {
            throw problem(file, "empty." + advice);
        }
        if (!(tree instanceof ObjectNode object)) {
            throw problem(file, "expected keys with values at the top, got " + Shown.of(tree) + "." + advice);
        }
        return object;
    }

    private static JsonNode tree(Path file) throws ConfigurationException {
        try {
            return YamlTree.read(text(file));
        } catch (YamlException e) {
            throw new ConfigurationException(
                    e.problems().stream().map(problem -> file + ": " + problem).toList());
        } catch (NoSuchFileException e) {
            throw problem(file, "no such file. Check the path.");
        } catch (CharacterCodingException e) {
            throw problem(file, "not UTF-8 text. Save it as UTF-8.");
        } catch (IOException e) {
            throw problem(file, "cannot be read: " + e.getMessage() + ".");
        }
    }

    private static String text(Path file) throws IOException, ConfigurationException {
        if (Files.isDirectory(file)) {
            throw problem(file, "a folder. Name a file in it.");
        }
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            throw problem(file, Files.size(file) + " bytes. Is it an experiment?");
        }
        return Files.readString(file, UTF_8);
    }

    private static ConfigurationException problem(Path file, String problem) {
        return new ConfigurationException(List.of(file + ": " + problem));
    }
}
