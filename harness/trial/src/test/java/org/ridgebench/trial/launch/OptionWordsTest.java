package org.ridgebench.trial.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionWordsTest {
    @Test
    void optionsHaveValuesOfSeveralKinds() {
        OptionWords words = new OptionWords("--a", "b c", "--d", " e  f ", "--g", "7", "--h", "1,2", "i");
        assertThat(words.next()).isEqualTo("--a");
        assertThat(words.value()).isEqualTo("b c");
        assertThat(words.next()).isEqualTo("--d");
        assertThat(words.words()).containsExactly("e", "f");
        assertThat(words.next()).isEqualTo("--g");
        assertThat(words.number()).isEqualTo(7);
        assertThat(words.next()).isEqualTo("--h");
        assertThat(words.numbers()).containsExactly(1, 2);
        assertThat(words.isEmpty()).isFalse();
        assertThat(words.next()).isEqualTo("i");
        assertThat(words.isEmpty()).isTrue();
    }

    @Test
    void mistakesNameTheOption() {
        OptionWords words = new OptionWords("--a", "1,x", "--b");
        words.next();
        assertThatIllegalArgumentException()
                .isThrownBy(words::numbers)
                .withMessage("--a: expected a whole number, got 'x'.");
        words.next();
        assertThatIllegalArgumentException().isThrownBy(words::value).withMessage("--b: a value is missing.");
    }
}
