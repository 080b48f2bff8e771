package org.ridgebench.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.Environment;
import org.ridgebench.measurements.Shape;
import org.ridgebench.report.chart.Text;

class NotesTest {
    @Test
    void dataSetsAreNamedWithTheirSizeAndDrawnOnesAreCalledSo() {
        Environment environment = new Environment(Map.of(
                "dataset_synthetic-hands_synthetic",
                "true",
                "dataset_drawn_synthetic",
                "true",
                "dataset_mine_synthetic",
                "false"));
        Results results = new Results(
                "x",
                "",
                List.of("c"),
                List.of(),
                List.of(),
                Map.of("e", environment),
                new Background(
                        Map.of(
                                "drawn", new Shape(150, 6),
                                "mine", new Shape(900, 3),
                                "mnist", new Shape(784, 10),
                                "synthetic-hands", new Shape(2400, 6)),
                        List.of(),
                        Map.of()));
        assertThat(Notes.data(results))
                .isEqualTo("drawn (synthetic): d = 150, k = 6; mine: d = 900, k = 3; mnist: d = 784, k = 10;"
                        + " synthetic-hands: d = 2400, k = 6");
    }

    @Test
    void aNoteOnDataComesFirst() {
        Text text = new Text("title", List.of("medians"), "caption");
        assertThat(text.noted("mnist: d = 784, k = 10").notes()).containsExactly("mnist: d = 784, k = 10", "medians");
    }
}
