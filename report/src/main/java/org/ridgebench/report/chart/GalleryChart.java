package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.ridgebench.measurements.Example;

/** A gallery as ink on an otherwise empty chart. */
final class GalleryChart extends Annotation {
    private static final int WIDTH = Chart.WIDTH;
    private static final int LEFT = 110;
    private static final int RIGHT = 24;
    private static final int GAP = 8;
    private static final int TALLEST = 84;

    private final Gallery gallery;
    private final Heading heading;
    /** Of a pixel, in those of the chart. */
    private final double scale;

    private final double shelfHeight;
    private final double imageWidth;

    private GalleryChart(Gallery gallery, Heading heading) {
        super(true);
        this.gallery = gallery;
        this.heading = heading;
        int most = gallery.shelves().stream()
                .mapToInt(shelf -> shelf.examples().size())
                .max()
                .orElse(1);
        int widest = examples().mapToInt(Example::width).max().orElse(1);
        int highest = examples().mapToInt(Example::height).max().orElse(1);
        double room = (double) (WIDTH - LEFT - RIGHT) / most - GAP;
        double largest = Math.min(room / widest, (double) TALLEST / highest);
        // Whole pixels where there is room for them, so that all of an image's pixels look alike.
        this.scale = largest >= 1 ? Math.floor(largest) : largest;
        this.shelfHeight = highest * scale + GAP;
        this.imageWidth = widest * scale + GAP;
    }

    private Stream<Example> examples() {
        return gallery.shelves().stream().flatMap(shelf -> shelf.examples().stream());
    }

    static XYChart of(Gallery gallery) {
        Heading heading = new Heading(gallery.text(), WIDTH);
        GalleryChart ink = new GalleryChart(gallery, heading);
        XYChart chart = BlankChart.of(
                WIDTH, (int) Math.ceil(heading.height() + gallery.shelves().size() * ink.shelfHeight + GAP));
        chart.addAnnotation(heading);
        chart.addAnnotation(ink);
        return chart;
    }

    @Override
    public void paint(Graphics2D g) {
        double top = heading.height();
        for (Gallery.Shelf shelf : gallery.shelves()) {
            g.setColor(Style.INK);
            double middle = top + (shelfHeight - GAP + Words.height(Style.LABEL)) / 2;
            Words.draw(g, shelf.label(), Style.LABEL, LEFT - GAP, middle, 1);
            double left = LEFT;
            for (Example example : shelf.examples()) {
                AffineTransform place = AffineTransform.getTranslateInstance(left, top);
                place.scale(scale, scale);
                g.drawImage(image(example), place, null);
                left += imageWidth;
            }
            top += shelfHeight;
        }
    }

    /** As stored: 0 is black. */
    private static BufferedImage image(Example example) {
        BufferedImage image = new BufferedImage(example.width(), example.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < example.pixels().size(); i++) {
            int grey = example.pixels().get(i);
            image.setRGB(i % example.width(), i / example.width(), grey << 16 | grey << 8 | grey);
        }
        return image;
    }
}
