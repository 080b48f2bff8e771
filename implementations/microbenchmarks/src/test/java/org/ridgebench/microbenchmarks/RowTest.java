package org.ridgebench.microbenchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void columnsLineUp() {
        Row full =
                new Row("kernel exact", "vector-api 8 x float", 2e6, OptionalDouble.of(1e8), OptionalDouble.of(1e11));
        assertThat(full.toString()).hasSameSizeAs(Row.header()).endsWith("2.000             50.0      50%");
    }

    @Test
    void ratesAreNominalAndMayExceedThePeak() {
        assertThat(Row.header()).endsWith("median_ms  nominal GFLOP/s  of_peak");
        Row sparse =
                new Row("kernel exact", "vector-api 8 x float", 1e6, OptionalDouble.of(2e8), OptionalDouble.of(1e11));
        assertThat(sparse.toString()).endsWith("200.0     200%");
        assertThat(Row.footnote()).contains("skips pixels that are zero");
    }

    @Test
    void whatHasNoCountHasNoRate() {
        Row bare = new Row("solver scalar", "plain-java", 1e6, OptionalDouble.empty(), OptionalDouble.of(1e11));
        assertThat(bare.toString()).endsWith("1.000                -        -");
    }
}
