package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
    private static final String CHECK = " Check brackets, quotes and indentation there.";

    @ParameterizedTest
    @ValueSource(strings = {"1e-5", "1E-5", "0.00001", "1.e-5", "+1e-5", ".00001", "010e-6"})
    void everyFormOfANumberIsANumber(String written) throws YamlException {
        assertThat(YamlTree.read("a: " + written).get("a").isNumber()).isTrue();
        assertThat(YamlTree.read("a: " + written).get("a").doubleValue()).isEqualTo(1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "1:30", "0x10", "1_000", "2026-01-01", "1e", "e5", "'1e-5'", "\"7\"", "20m"})
    void wordsThatOnlyLookLikeSomethingElseAreTexts(String written) throws YamlException {
        assertThat(YamlTree.read("a: " + written).get("a").textValue()).isEqualTo(written.replaceAll("['\"]", ""));
    }

    @Test
    void aliasesStandForTheirValues() throws YamlException {
        JsonNode tree = YamlTree.read("a: &t [1, 2]\nb: *t\n");
        assertThat(tree.get("b")).isEqualTo(tree.get("a"));
    }

    @Test
    void everyTagIsRefused() {
        assertThat(problems("a: !foo b\nc: !!javax.script.ScriptEngineManager [x]\nd: !!binary aGk=\ne: !!str 5\n"))
                .containsExactly(
                        "line 1, column 4: tags are not read, got '!foo'. Remove it.",
                        "line 2, column 4: tags are not read, got '!!javax.script.ScriptEngineManager'. Remove it.",
                        "line 3, column 4: tags are not read, got '!!binary'. Remove it.",
                        "line 4, column 4: tags are not read, got '!!str'. Remove it.");
    }

    @Test
    void doubledKeysAreRefused() {
        assertThat(problems("a: 1\nb: {c: 1, c: 2}\na: 3\n"))
                .containsExactly(
                        "line 2, column 11: 'c' stands here again, first on line 2. Keep one.",
                        "line 3, column 1: 'a' stands here again, first on line 1. Keep one.");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() {
        assertThat(problems("a: [1, 2\nb: 3\n"))
                .containsExactly("line 2, column 2: not YAML: expected ',' or ']', but got :." + CHECK);
        assertThat(problems("a: 'b\n"))
                .containsExactly("line 2, column 1: not YAML: found unexpected end of stream." + CHECK);
        assertThat(problems("a: b\n---\nc: d\n"))
                .containsExactly(
                        "line 2, column 1: not YAML: expected a single document in the stream, but found another document."
                                + CHECK);
        assertThat(problems("a: *b\n")).containsExactly("line 1, column 4: not YAML: found undefined alias b." + CHECK);
        assertThat(problems("a: \u0000")).containsExactly("not YAML: special characters are not allowed.");
        assertThat(problems("? [a]\n: b\n"))
                .containsExactly("line 1, column 3: a key that is not a word. Is a quote or a bracket missing?");
    }

    @Test
    @Timeout(20)
    void bombsAreDefused() {
        StringBuilder aliases = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 7; i++) {
            aliases.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(7) + "x]\n");
        }
        assertThat(problems(aliases.toString()))
                .containsExactly("aliases unfold to more than 100000 values. Write them out.");
        assertThat(problems("a: &a [x]\nb: [" + "*a, ".repeat(60) + "x]\n"))
                .containsExactly("not YAML: Number of aliases for non-scalar nodes exceeds the specified max=50.");
        assertThat(problems("a: &a [*a]\n"))
                .containsExactly("line 1, column 4: an alias inside of what it stands for. Write it out.");
        assertThat(problems("a: " + "[".repeat(60) + "]".repeat(60)))
                .containsExactly("line 1, column 53: nested more than 50 deep. Is a bracket missing?");
        assertThat(problems("a".repeat(1_000_001)))
                .containsExactly("more than 1000000 characters. Is it an experiment?");
        assertThat(problems("[".repeat(900_000))).hasSize(1);
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(YamlException.class, () -> YamlTree.read(yaml))
                .problems();
    }
}
