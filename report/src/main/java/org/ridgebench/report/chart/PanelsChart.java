package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Several plots as ink on one otherwise empty chart: XChart puts charts together in bitmaps only. */
final class PanelsChart extends Annotation {
    private final List<XYChart> charts;

    private PanelsChart(List<XYChart> charts) {
        super(true);
        this.charts = charts;
    }

    static XYChart of(Panels panels) {
        List<XYChart> charts = panels.panels().stream().map(Plot::chart).toList();
        // One left edge for all, so that what stands above each other belongs together.
        int left = charts.stream()
                .mapToInt(chart -> chart.getStyler().getYAxisLeftWidthHint())
                .max()
                .orElse(0);
        charts.forEach(chart -> chart.getStyler().setYAxisLeftWidthHint(left));
        int height = charts.stream().mapToInt(XYChart::getHeight).sum();
        XYChart whole = BlankChart.of(Chart.WIDTH, height);
        whole.addAnnotation(new PanelsChart(charts));
        return whole;
    }

    @Override
    public void paint(Graphics2D g) {
        int top = 0;
        for (XYChart part : charts) {
            g.translate(0, top);
            part.paint(g, part.getWidth(), part.getHeight());
            g.translate(0, -top);
            top += part.getHeight();
        }
    }
}
