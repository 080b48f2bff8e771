package org.ridgebench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void textIsWrappedAndCutWithAnEllipsis() {
        String text = "one two three four five six seven eight";

        List<String> lines = Words.wrap(text, Style.NOTE, 100, 2);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith(" …");
        assertThat(lines).allMatch(line -> Words.width(line, Style.NOTE) < 120);
        assertThat(String.join(" ", Words.wrap(text, Style.NOTE, 100, 9))).isEqualTo(text);
    }
}
