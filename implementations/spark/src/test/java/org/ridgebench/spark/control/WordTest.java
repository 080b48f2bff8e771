package org.ridgebench.spark.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void whatIsSaidIsHeard() {
        Word word = new Word(Word.Kind.MASTER, "spark://127.0.0.1:7077");
        assertThat(Word.parse(word.line())).contains(word);
    }

    @Test
    void aWordIsOneLine() {
        assertThat(new Word(Word.Kind.FAILED, "first\n  second\n").line())
                .isEqualTo("ridgebench FAILED first | second");
    }

    @Test
    void everythingElseIsForTheLog() {
        for (String line : new String[] {"", "MASTER a", "ridgebench MASTERS a", " ridgebench MASTER a"}) {
            assertThat(Word.parse(line)).as(line).isEmpty();
        }
    }

    @Test
    void onlyTheFirstLineIsReadFromStandardInput() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[] {'a', 'b', '\n', 'c'});
        assertThat(StandardInput.lineOrEnd(in)).isEqualTo("ab");
        assertThat(in.read()).isEqualTo('c');
    }
}
