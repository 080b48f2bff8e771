package org.ridgebench.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    private static final List<String> HEADER = List.of("name", "x");
    private static final List<List<String>> ROWS = List.of(List.of("a, \"b\"", "1"), List.of("c|d", ""));

    @Test
    void columnsOfATableLineUp() {
        assertThat(TableFormat.TABLE.text(HEADER, ROWS)).isEqualTo("name    x\na, \"b\"  1\nc|d\n");
    }

    @Test
    void csvIsQuoted() {
        assertThat(TableFormat.CSV.text(HEADER, ROWS)).isEqualTo("name,x\n\"a, \"\"b\"\"\",1\nc|d,\n");
    }

    @Test
    void markdownIsEscaped() {
        assertThat(TableFormat.MD.text(HEADER, ROWS))
                .isEqualTo("| name | x |\n|---|---|\n| a, \"b\" | 1 |\n| c\\|d |  |\n");
    }
}
