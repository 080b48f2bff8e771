package org.ridgebench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Tick::label).toList();
    }

    @Test
    void coresHaveATickAtEachCountThatWasMeasured() {
        Axis axis = Axis.ofCores(List.of(1.0, 2.0, 3.0, 4.0, 6.0, 8.0));

        assertThat(labels(axis)).containsExactly("1", "2", "3", "4", "6", "8");
        assertThat(axis.from()).isLessThan(1);
        assertThat(axis.to()).isGreaterThan(8);
    }

    @Test
    void labelsThatWouldRunIntoOneAnotherAreLeftOutButNeverTheLast() {
        assertThat(labels(Axis.ofSamples(List.of(1_000.0, 50_000.0, 55_000.0, 60_000.0))))
                .containsExactly("1,000", "60,000");
    }

    @Test
    void oneValueStillHasAnAxis() {
        assertThat(labels(Axis.ofCores(List.of(4.0)))).containsExactly("4");
        assertThat(labels(Axis.logarithmic("seconds", List.of(0.5)))).isNotEmpty();
        assertThat(labels(Axis.around("seconds", List.of(0.5)))).isNotEmpty();
    }

    @Test
    void decadesHaveStepsBetweenThemWhereTheyAreFew() {
        assertThat(labels(Axis.logarithmic("seconds", List.of(0.005, 20.0)))).containsExactly("0.01", "0.1", "1", "10");
        assertThat(labels(Axis.logarithmic("seconds", List.of(0.05, 2.0)))).containsExactly("0.1", "0.3", "1");
        assertThat(labels(Axis.logarithmic("seconds", List.of(1.0, 5.0)))).containsExactly("1", "2", "5");
    }

    @Test
    void speedupsAreDoublings() {
        assertThat(labels(Axis.doublings("speedup", List.of(0.9, 8.0)))).containsExactly("1", "2", "4", "8");
        assertThat(labels(Axis.doublings("speedup", List.of(1.0, 2.0)))).containsExactly("1", "1.5", "2");
    }

    @Test
    void efficienciesBeginAtZeroInEvenSteps() {
        assertThat(labels(Axis.fromZero("efficiency", List.of(0.4, 1.0))))
                .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void namesStandFromTheTopDown() {
        assertThat(Axis.ofNames(List.of("a", "b", "c")).ticks())
                .containsExactly(new Tick(3, "a"), new Tick(2, "b"), new Tick(1, "c"));
    }

    @Test
    void anAxisWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new Axis("cores", Scale.LINEAR, 1, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cores: from < to expected, got 1.0 and 1.0");
    }
}
