package org.ridgebench.mpi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgebench.mpi.OnThreads;
import org.ridgebench.mpi.messages.Slice.Doubles;
import org.ridgebench.mpi.messages.Slice.Longs;

/** What all algorithms have in common: the result. Counts that divide evenly and counts that do not. */
@Timeout(60)
class CollectivesTest {
    private static final List<Function<Messages, Collectives>> ALGORITHMS = List.of(
            ScatteredCollectives::new,
            RingCollectives::new,
            TreeCollectives::new,
            messages -> new FastestCollectives(messages, new RingCollectives(messages)));

    private static final int[] COUNTS = {0, 1, 2, 7, 64, 100_003};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void everyRankGetsTheSum(int size) {
        for (Function<Messages, Collectives> algorithm : ALGORITHMS) {
            for (int count : COUNTS) {
                List<long[]> sums = OnThreads.run(size, messages -> {
                    long[] values = IntStream.range(0, count + 2)
                            .mapToLong(i -> i * (messages.rank() + 1L))
                            .toArray();
                    algorithm.apply(messages).sum(new Longs(values, 1, count));
                    return values;
                });
                long factor = size * (size + 1L) / 2;
                for (int rank = 0; rank < size; rank++) {
                    for (int i = 1; i <= count; i++) {
                        assertThat(sums.get(rank)[i]).isEqualTo(i * factor);
                    }
                    assertThat(sums.get(rank)[count + 1]).as("beyond the slice").isEqualTo((count + 1L) * (rank + 1));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void everyRankGetsTheRootsSlice(int size) {
        for (Function<Messages, Collectives> algorithm : ALGORITHMS) {
            for (int root = 0; root < size; root++) {
                int from = root;
                for (int count : COUNTS) {
                    List<double[]> copies = OnThreads.run(size, messages -> {
                        double[] values = new double[count];
                        if (messages.rank() == from) {
                            IntStream.range(0, count).forEach(i -> values[i] = i + 0.5);
                        }
                        algorithm.apply(messages).broadcast(Doubles.of(values), from);
                        return values;
                    });
                    for (double[] copy : copies) {
                        assertThat(copy).isEqualTo(copies.get(from));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void sumsOfRealNumbersHaveTheSameBitsOnEveryRank(int size) {
        for (Function<Messages, Collectives> algorithm : ALGORITHMS) {
            List<double[]> sums = OnThreads.run(size, messages -> {
                double[] values = IntStream.range(0, 1001)
                        .mapToDouble(i -> Math.sin(i * (messages.rank() + 1.0)))
                        .toArray();
                algorithm.apply(messages).sum(Doubles.of(values));
                return values;
            });
            for (double[] sum : sums) {
                assertThat(sum).containsExactly(sums.get(0));
            }
        }
    }
}
