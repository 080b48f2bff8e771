package org.ridgebench.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Text as outlines, as XChart draws its own: a figure looks the same wherever it is shown, with any fonts. */
public final class Words {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Words() {}

    /** Draws text whose baseline begins at x (0), is centred on it (0.5) or ends there (1). */
    static void draw(Graphics2D g, String text, Font font, double x, double baseline, double anchor) {
        if (text.isBlank()) {
            return;
        }
        double left = x - anchor * width(text, font);
        Shape outline =
                new TextLayout(text, font, CONTEXT).getOutline(AffineTransform.getTranslateInstance(left, baseline));
        g.fill(outline);
    }

    public static double width(String text, Font font) {
        return text.isBlank() ? 0 : new TextLayout(text, font, CONTEXT).getAdvance();
    }

    static double height(Font font) {
        Rectangle2D bounds = new TextLayout("0", font, CONTEXT).getBounds();
        return bounds.getHeight();
    }

    /** Lines no wider than that; what does not fit into so many lines ends in an ellipsis. */
    static List<String> wrap(String text, Font font, double maxWidth, int maxLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, font) <= maxWidth) {
                line.setLength(0);
                line.append(longer);
            } else if (lines.size() == maxLines - 1) {
                lines.add(line + " …");
                return lines;
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
