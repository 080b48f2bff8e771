package org.ridgebench.report.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgebench.report.published.PublishedValue.Estimate;

/** The numbers that the build took from results/published. */
class PublishedTest {
    @Test
    void exactTimesHaveTheirDigits() {
        assertThat(PublishedTime.python())
                .extracting(PublishedTime::samples)
                .containsExactly(1_000, 5_000, 10_000, 20_000);
        assertThat(PublishedTime.python().get(0).seconds()).isEqualTo(83.70519924163818);
        assertThat(PublishedTime.hybridSerial()).hasSize(7).first().isEqualTo(new PublishedTime(500, 1, 7.015));
        assertThat(PublishedTime.openMp()).hasSize(16).contains(new PublishedTime(20_000, 10, 12.212865829467773));
        assertThat(PublishedTime.interimSpark())
                .extracting(PublishedTime::seconds)
                .containsExactly(64.7795469761, 172.152871132, 441.535948992);
        assertThat(PublishedBars.all())
                .hasSize(4)
                .last()
                .isEqualTo(new PublishedBars(8, 35.5772066116333, 19.19526314735412, 16.36505699157715));
        assertThat(PublishedLoops.all())
                .containsExactly(
                        new PublishedLoops(1_000, 0.909, 4.498),
                        new PublishedLoops(11_000, 1.073, 7.106),
                        new PublishedLoops(21_000, 0.959, 7.447));
    }

    /** As the interim report's figures have them. */
    @Test
    void speedupsFollowFromTheInterimTimes() {
        assertThat(OpenMpScaling.all())
                .filteredOn(point -> point.samples() == 1_000)
                .extracting(OpenMpScaling.Point::cores, point -> rounded(point.speedup(), 2))
                .containsExactly(tuple(1, 1.0), tuple(2, 1.33), tuple(5, 1.75), tuple(10, 1.46));
        assertThat(OpenMpScaling.scaled())
                .extracting(OpenMpScaling.Point::cores, point -> rounded(point.speedup(), 3))
                .containsExactly(tuple(1, 1.0), tuple(5, 1.861), tuple(10, 2.061));
        assertThat(OpenMpScaling.scaled().get(2).efficiency()).isCloseTo(0.2061, within(1e-4));
        assertThat(OpenMpScaling.sizes()).containsExactly(1_000, 5_000, 10_000, 20_000);
        assertThat(OpenMpScaling.cores()).containsExactly(1, 2, 5, 10);
    }

    @Test
    void theInterimSparkRatioDividesTwoMachines() {
        assertThat(InterimSparkRatio.all())
                .extracting(InterimSparkRatio::samples, ratio -> rounded(ratio.value(), 3))
                .containsExactly(tuple(1_000, 1.292), tuple(5_000, 2.417), tuple(10_000, 1.892));
    }

    @Test
    void mapsHaveWhatWasReadOff() {
        Map<Cell, PublishedValue> speedup = panel(PublishedMaps.modelParallel(), Panel.SPEEDUP);
        assertThat(speedup).hasSize(16).containsEntry(new Cell(1, 2), PublishedValue.of(1.680));
        assertThat(panel(PublishedMaps.dataParallel(), Panel.EFFICIENCY))
                .containsEntry(new Cell(8, 4), PublishedValue.of(0.7089));
        assertThat(PublishedMaps.ownImages().panels().keySet()).containsExactly(Panel.SPEEDUP, Panel.EFFICIENCY);
    }

    @Test
    void whatIsClippedIsABoundWithItsEstimate() {
        PublishedValue most = value(PublishedMaps.modelParallel(), Panel.SPEEDUP, 8, 8);
        assertThat(most).isEqualTo(new PublishedValue(4, Bound.AT_LEAST, Optional.of(new Estimate(4.92, 0.13))));
        assertThat(most.text()).isEqualTo("≥ 4.00");
        assertThat(most.estimate().orElseThrow().text()).isEqualTo("4.92 ± 0.13");
        PublishedValue least = value(PublishedMaps.dataParallel(), Panel.SCALED_SPEEDUP, 1, 2);
        assertThat(least).isEqualTo(new PublishedValue(1, Bound.AT_MOST, Optional.empty()));
        assertThat(least.text()).isEqualTo("≤ 1.00");
        assertThat(value(PublishedMaps.dataParallel(), Panel.EFFICIENCY, 8, 1).isBound())
                .isTrue();
        assertThat(value(PublishedMaps.ownImages(), Panel.EFFICIENCY, 8, 8).isBound())
                .isFalse();
    }

    @Test
    void everyClippedCellIsOfAMap() {
        assertThat(ClippedCell.all()).hasSize(10);
        long bounds = Stream.of(PublishedMaps.modelParallel(), PublishedMaps.dataParallel(), PublishedMaps.ownImages())
                .flatMap(maps -> maps.panels().values().stream())
                .flatMap(cells -> cells.values().stream())
                .filter(PublishedValue::isBound)
                .count();
        assertThat(bounds).isEqualTo(10);
    }

    /** A speedup over its cores: where both were read off, and neither is cut. */
    @Test
    void theTwoPanelsAgree() {
        PublishedMaps maps = PublishedMaps.modelParallel();
        panel(maps, Panel.SPEEDUP).forEach((cell, speedup) -> {
            if (!speedup.isBound()) {
                assertThat(value(maps, Panel.EFFICIENCY, cell.nodes(), cell.threads())
                                .value())
                        .as("%s", cell)
                        .isCloseTo(speedup.value() / (cell.nodes() * cell.threads()), within(0.003));
            }
        });
    }

    @Test
    void everyCommittedFileIsInTheProgram() throws IOException {
        Path folder = Path.of("..", "results", "published");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
            assertThat(names).hasSize(10).allSatisfy(name -> assertThat(PublishedTable.read(name, row -> row))
                    .isNotEmpty());
        }
    }

    private static Map<Cell, PublishedValue> panel(PublishedMaps maps, Panel panel) {
        return maps.panels().getOrDefault(panel, Map.of());
    }

    private static PublishedValue value(PublishedMaps maps, Panel panel, int nodes, int threads) {
        return panel(maps, panel).getOrDefault(new Cell(nodes, threads), PublishedValue.of(Double.NaN));
    }

    private static double rounded(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.round(value * unit) / unit;
    }
}
