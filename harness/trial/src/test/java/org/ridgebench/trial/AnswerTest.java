package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Answer answer = answer(
                new Evaluation(OptionalDouble.empty(), "5", "vector-api", "blocked", Source.FILES, true), 3, 1L << 33);
        assertThat(read(answer.text())).usingRecursiveComparison().isEqualTo(answer);
    }

    @Test
    void answersOfEarlierVersionsAreFromMemoryAndRepeatedNothing() throws IOException {
        Answer answer = answer(new Evaluation(OptionalDouble.of(0.75), "5", "vector-api", "blocked"), 0, 0);
        String earlier = answer.text()
                .replace("repeated_tasks=0\n", "")
                .replace("allocated_bytes=0\n", "")
                .replace("source=memory\n", "")
                .replace("repeated_rows=false\n", "");
        assertThat(earlier).doesNotContain("repeated", "source", "allocated");
        assertThat(read(earlier)).usingRecursiveComparison().isEqualTo(answer);
    }

    private Answer read(String text) throws IOException {
        return Answer.read(Files.writeString(folder.resolve(Answer.NAME), text));
    }

    private static Answer answer(Evaluation evaluation, int repeatedTasks, long allocatedBytes) {
        return new Answer(
                0.1, new double[] {0.5, 0.75}, 0.75, "e", 1, evaluation, 2, 3, 4, 5, repeatedTasks, allocatedBytes);
    }
}
