package org.ridgebench.report.chart;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart with nothing on it, for annotations to paint on. */
final class BlankChart {
    private BlankChart() {}

    static XYChart of(int width, int height) {
        XYChart chart = new XYChart(width, height);
        chart.getStyler()
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
        chart.getStyler()
                .setAxisTicksVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false);
        // XChart paints nothing at all on a chart without a series.
        XYSeries none = chart.addSeries("none", new double[] {0, 1}, new double[] {0, 1});
        none.setLineStyle(SeriesLines.NONE);
        none.setMarker(SeriesMarkers.NONE);
        return chart;
    }
}
