package org.ridgebench.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.statistics.Interval;

class FingerprintTest {
    private static Plot plot(double value, String title) {
        Point point = new Point(1, value, Optional.of(new Interval(0.5, 2, 0.95)), List.of(1.5), false, true);
        List<Curve> curves = List.of(new Curve("a \"curve\"", true, List.of(point)));
        return new Plot(
                "name",
                new Text(title, List.of("note"), "caption").drawnFrom(List.of("row")),
                new Axis("cores", Scale.LINEAR, 0, 2, List.of(new Tick(1, "1"))),
                new Axis("seconds", Scale.LOGARITHMIC, 1, 2, List.of()),
                Layout.UPWARD,
                curves,
                List.of());
    }

    @Test
    void everythingIsInTheText() {
        assertThat(Fingerprint.text(plot(0.1, "title")))
                .isEqualTo("Plot(name=\"name\", text=Text(title=\"title\", notes=[\"note\"], caption=\"caption\","
                        + " sources=[\"row\"]), across=Axis(title=\"cores\", scale=LINEAR, from=0, to=2,"
                        + " ticks=[Tick(value=1, label=\"1\")]), up=Axis(title=\"seconds\", scale=LOGARITHMIC, from=1,"
                        + " to=2, ticks=[]), layout=UPWARD, curves=[Curve(label=\"a \\\"curve\\\"\", joined=true,"
                        + " points=[Point(at=1, value=0.1, interval=Interval(low=0.5, high=2, coverage=0.95),"
                        + " raw=[1.5], hollow=false, flagged=true)])], guides=[], trends=[], references=[])");
    }

    @Test
    void anotherNumberOrWordIsAnotherHash() {
        String hash = Fingerprint.of(plot(0.1, "title"));

        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(Fingerprint.of(plot(0.1, "title")));
        assertThat(hash).isNotEqualTo(Fingerprint.of(plot(0.1001, "title")));
        assertThat(hash).isNotEqualTo(Fingerprint.of(plot(0.1, "other")));
    }

    @Test
    void lastBitsOfALogarithmDoNotMatter() {
        assertThat(Fingerprint.of(plot(Math.nextUp(0.1), "title"))).isEqualTo(Fingerprint.of(plot(0.1, "title")));
    }

    @Test
    void coloursAreNumbers() {
        Board board = new Board(
                "board",
                new Text("", List.of(), ""),
                new Board.Side("", 1, List.of()),
                new Board.Side("", 1, List.of()),
                List.of(new Board.Tile(0, 0, 1, 1, new Color(0x0072B2), "")),
                List.of());

        assertThat(Fingerprint.text(board)).contains("color=ff0072b2");
    }
}
