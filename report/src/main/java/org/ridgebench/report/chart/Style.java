package org.ridgebench.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * How curves and words look.
 *
 * <p>The colours can be told apart by people who see colours differently; the yellow of the set is left out, which
 * white paper swallows. Source: Okabe and Ito (2008), Color Universal Design.
 */
public final class Style {
    /** Counts up with whatever makes the same picture look otherwise, so that committed figures are drawn again. */
    static final int VERSION = 1;

    static final Color INK = new Color(0x222222);
    static final Color FAINT_INK = new Color(0x666666);
    static final Color GRID = new Color(0xE4E4E4);
    static final Color FRAME = new Color(0x999999);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    static final BasicStroke SOLID = new BasicStroke(1.8f);
    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke GUIDE = dashed(1.4f, 6, 5);

    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x555555));

    private static final List<Symbol> SYMBOLS = List.of(Symbol.values());

    private static final List<BasicStroke> STROKES = List.of(SOLID, dashed(1.8f, 8, 4), dashed(1.8f, 2, 3));

    private static final int RAW_ALPHA = 90;

    private Style() {}

    public static Color color(int curve) {
        return COLORS.get(curve % COLORS.size());
    }

    static Color faint(int curve) {
        Color color = color(curve);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), RAW_ALPHA);
    }

    /** Out of step with the colours: where these begin again, each gets another symbol. */
    static Symbol symbol(int curve) {
        return SYMBOLS.get((curve + curve / COLORS.size()) % SYMBOLS.size());
    }

    /** Another stroke where colours begin again. */
    static BasicStroke stroke(int curve) {
        return STROKES.get(curve / COLORS.size() % STROKES.size());
    }

    private static BasicStroke dashed(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {on, off}, 0f);
    }
}
