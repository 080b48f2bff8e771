package org.ridgebench.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExecutorNumbersTest {
    private final ExecutorNumbers numbers = new ExecutorNumbers();

    @Test
    void executorsAreNumberedAsTheyCome() {
        assertThat(numbers.of("7", "node-a")).isZero();
        assertThat(numbers.of("3")).isEqualTo(1);
        assertThat(numbers.of("3", "node-b")).isEqualTo(1);
        assertThat(numbers.of("7")).isZero();
        assertThat(numbers.host(0)).isEqualTo("node-a");
        assertThat(numbers.host(1)).isEqualTo("node-b");
    }

    @Test
    void whoReplacesALostOneTakesItsNumber() {
        numbers.of("0", "a");
        numbers.of("1", "b");
        numbers.lost("0");
        assertThat(numbers.of("2", "c")).isZero();
        assertThat(numbers.host(0)).isEqualTo("c");
        assertThat(numbers.of("0")).as("notes of the lost one may come late").isZero();
        assertThat(numbers.of("3", "d")).isEqualTo(2);
    }
}
