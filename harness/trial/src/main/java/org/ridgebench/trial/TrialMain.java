package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The measured process: reads one trial file, leaves its results beside it. */
public final class TrialMain {
    private static final int REFUSED = 2;

    private TrialMain() {}

    /** Exit code 0: measured; 2: refused, with one line that says why; 1: a bug, with its stack trace. */
    public static void main(String[] arguments) throws IOException {
        Lifeline.hold(System.getenv());
        if (arguments.length != 1) {
            refuse("usage: TrialMain trial.properties");
        }
        try {
            measure(Path.of(arguments[0]));
        } catch (TrialRefusedException e) {
            refuse(requireNonNull(e.getMessage()));
        }
        // Threads that a library left behind must not keep a measured process alive.
        System.exit(0);
    }

    static void measure(Path file) throws IOException {
        Timer timer = timer(TrialFile.read(file).timer());
        List<Sample> samples = timer.measure(file);
        SamplesFile.write(requireNonNull(file.toAbsolutePath().getParent()), samples);
    }

    private static Timer timer(String name) {
        List<Timer> timers = ServiceLoader.load(Timer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return timers.stream()
                .filter(timer -> timer.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new TrialRefusedException("timer: '" + name + "' is not on the class path, which has "
                                + timers.stream().map(Timer::name).sorted().collect(Collectors.joining(", "))));
    }

    private static void refuse(String message) {
        System.err.println(message);
        System.exit(REFUSED);
    }
}
