package org.ridgebench.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Title and notes, above the plot. */
final class Heading extends Annotation {
    static final int LEFT = 16;
    private static final int TOP = 26;
    private static final int LINE_HEIGHT = 17;
    private static final int GAP = 10;
    private static final int LINES_OF_A_NOTE = 2;

    private final String title;
    private final List<String> lines = new ArrayList<>();

    Heading(Text text, int width) {
        super(true);
        title = text.title();
        text.notes().forEach(note -> lines.addAll(Words.wrap(note, Style.NOTE, width - 2.0 * LEFT, LINES_OF_A_NOTE)));
    }

    int height() {
        return TOP + lines.size() * LINE_HEIGHT + GAP;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setColor(Style.INK);
        Words.draw(g, title, Style.TITLE, LEFT, TOP, 0);
        g.setColor(Style.FAINT_INK);
        int baseline = TOP;
        for (String line : lines) {
            baseline += LINE_HEIGHT;
            Words.draw(g, line, Style.NOTE, LEFT, baseline, 0);
        }
    }
}
