package org.ridgebench.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.ridgebench.trial.WholeFile;

/** Plots as files. */
public final class Images {
    /** Pixels of a PNG for one of the plot's own, for sharp print and screens. */
    private static final int PNG_SCALE = 2;

    /** More than two decimals of a pixel are bytes that nobody sees. */
    private static final Pattern LONG_DECIMALS = Pattern.compile("(\\d+\\.\\d{2})\\d+");

    private static final Pattern PART_NAME = Pattern.compile("\\bclip-?\\d+\\b");

    private Images() {}

    /** Writes {@code name.svg} and {@code name.png}; returns the SVG's text. */
    public static String write(Picture plot, Path folder) throws IOException {
        String svg = svg(plot);
        WholeFile.write(folder.resolve(plot.name() + ".svg"), svg);
        WholeFile.write(folder.resolve(plot.name() + ".png"), png(plot));
        return svg;
    }

    static String svg(Picture plot) throws IOException {
        String svg = new String(ChartEncoder.getBytes(plot.chart(), "svg"), UTF_8);
        String shortened = LONG_DECIMALS.matcher(named(svg, plot.name())).replaceAll("$1");
        return Seal.of(plot).inSvg(shortened);
    }

    /** Names of parts are made of memory addresses: here of the plot's, so that a page can hold many, and bytes repeat. */
    private static String named(String svg, String name) {
        Map<String, String> names = new HashMap<>();
        return PART_NAME
                .matcher(svg)
                .replaceAll(found -> names.computeIfAbsent(found.group(), part -> name + "-clip" + names.size()));
    }

    static byte[] png(Picture plot) throws IOException {
        XYChart chart = plot.chart();
        int width = chart.getWidth();
        int height = chart.getHeight();
        BufferedImage image = new BufferedImage(PNG_SCALE * width, PNG_SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PNG_SCALE, PNG_SCALE);
        chart.paint(graphics, width, height);
        graphics.dispose();
        return Seal.of(plot).inPng(image);
    }
}
