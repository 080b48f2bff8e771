package org.ridgebench.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void aRepetitionBelongsToExactlyOneShard(int count) {
        for (int repetition = 1; repetition <= 20; repetition++) {
            int number = repetition;
            assertThat(IntStream.rangeClosed(1, count).filter(index -> new Shard(index, count).has(number)))
                    .as("repetition %d", repetition)
                    .hasSize(1);
        }
    }

    @Test
    void shardsOfEqualSplitsMeetOnlyThemselves() {
        assertThat(new Shard(1, 2).meets(new Shard(2, 2))).isFalse();
        assertThat(new Shard(2, 2).meets(new Shard(2, 2))).isTrue();
        assertThat(new Shard(1, 2).meets(new Shard(2, 3))).isTrue();
    }

    @Test
    void itsTextIsReadAgain() {
        assertThat(Shard.parse("2/3")).hasValue(new Shard(2, 3));
        assertThat(new Shard(2, 3)).hasToString("2/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1 / 2"})
    void everythingElseIsNone(String text) {
        assertThat(Shard.parse(text)).isEmpty();
    }

    @Test
    void aShardBeyondTheLastIsRefused() {
        assertThatThrownBy(() -> new Shard(3, 2)).hasMessage("no shard: 3/2");
    }
}
