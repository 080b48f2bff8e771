package org.ridgebench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void roundedNumbersHaveThreeDigitsAndNoExponent() {
        assertThat(Numbers.rounded(0.000012345)).isEqualTo("0.0000123");
        assertThat(Numbers.rounded(1.5)).isEqualTo("1.5");
        assertThat(Numbers.rounded(99.96)).isEqualTo("100");
        assertThat(Numbers.rounded(1234.6)).isEqualTo("1,235");
        assertThat(Numbers.rounded(0)).isEqualTo("0");
    }

    @Test
    void measuredNumbersKeepTheirZeros() {
        assertThat(Numbers.measured(1.5)).isEqualTo("1.50");
        assertThat(Numbers.measured(0.0306)).isEqualTo("0.0306");
        assertThat(Numbers.measured(12)).isEqualTo("12.0");
        assertThat(Numbers.measured(0)).isEqualTo("0");
    }

    @Test
    void percentagesHaveADecimalWhereItSaysSomething() {
        assertThat(Numbers.percent(0.96875)).isEqualTo("96.9 %");
        assertThat(Numbers.percent(0.5)).isEqualTo("50 %");
    }

    @Test
    void oneIsSingular() {
        assertThat(Numbers.of(1, "core")).isEqualTo("1 core");
        assertThat(Numbers.of(2, "core")).isEqualTo("2 cores");
    }
}
