package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTextTest {
    @Test
    void oneAmountHasOneText() {
        assertThat(MemoryText.mebibytes("1g")).hasValue(1024);
        assertThat(MemoryText.mebibytes("1024m")).hasValue(1024);
        assertThat(MemoryText.mebibytes("2G")).hasValue(2048);
        assertThat(MemoryText.of(1024)).isEqualTo("1024m");
    }

    @Test
    void whatIsNoAmountIsNone() {
        for (String text : new String[] {"", "512", "0m", "-1g", "1.5g", "1 g", "1gb", "9999999g", "12345678m"}) {
            assertThat(MemoryText.mebibytes(text)).as(text).isEmpty();
        }
    }
}
