package org.ridgebench.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void distanceCountsInsertedDeletedAndReplacedCharacters() {
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("thraeds", "threads")).isEqualTo(2);
        assertThat(Nearest.distance("Threads", "threads")).isZero();
    }

    @Test
    void theNearestWordIsSuggested() {
        assertThat(Nearest.advice("repetitons", List.of("warmups", "repetitions", "iterations")))
                .isEqualTo("Did you mean 'repetitions'?");
    }

    @Test
    void whereNoneIsNearAllAreNamed() {
        assertThat(Nearest.advice("colour", List.of("from", "to"))).isEqualTo("Known here: from, to.");
        assertThat(Nearest.advice("x", List.of("to"))).isEqualTo("Known here: to.");
        assertThat(Nearest.advice("x", List.of())).isEqualTo("None is known here.");
    }
}
