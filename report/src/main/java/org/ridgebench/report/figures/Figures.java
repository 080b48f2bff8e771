package org.ridgebench.report.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every figure there is. */
public final class Figures {
    private static final List<Figure> ALL = List.of(
            new RuntimeFigure(),
            new SpeedupFigure(),
            new ScaledSpeedupFigure(),
            new EfficiencyFigure(),
            new TimelineFigure(),
            new TimersFigure(),
            new SparkSpeedupFigure(),
            new ExecutorMemoryFigure(),
            new WinnersFigure(),
            new CostFigure(),
            new PriceFigure(),
            new SerialShareFigure(),
            new ScalingFitFigure(),
            new GramRateFigure(),
            new ComputationGraphFigure(),
            new DataSamplesFigure(),
            new SerialRuntimeFigure(),
            new OpenMpRuntimeFigure(),
            new OpenMpScalingFigure(),
            new AmdahlFigure(),
            new ModelParallelFigure(),
            new DataParallelFigure(),
            new OwnImagesFigure(),
            new SparkLoopsFigure(),
            new SparkInterimFigure());

    private Figures() {}

    static List<Figure> all() {
        return ALL;
    }

    static Optional<Figure> named(String name) {
        return ALL.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    public static String names() {
        return ALL.stream().map(Figure::name).collect(Collectors.joining(", "));
    }
}
