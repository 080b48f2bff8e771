package org.ridgebench.mpi.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.ridgebench.mpi.control.Exchange;
import org.ridgebench.mpi.control.RunEvent;
import org.ridgebench.mpi.control.RunStart;
import org.ridgebench.mpi.control.Secret;
import org.ridgebench.mpi.rank.RankMain;
import org.ridgebench.trial.Lifeline;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.launch.ClassPath;
import org.ridgebench.trial.launch.Failure;

/** Runs one trial on ranks: starts them, here or through one prefix command, and lets none outlive another. */
public final class MpiRun {
    /** What ranks get to end after the last of them has done its work. */
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final RunOptions options;
    private final RankCommand command;
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();

    private MpiRun(RunOptions options, RankCommand command) {
        this.options = options;
        this.command = command;
    }

    /** Exit code 0: measured; 2: refused, with one line that says why; else that of the rank that failed first. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Lifeline.hold(System.getenv());
        try {
            Optional<Failure> failure = of(RunOptions.parse(arguments)).run();
            failure.ifPresent(why -> end(why.exitCode(), why.reason()));
            System.exit(0);
        } catch (IllegalArgumentException e) {
            end(Failure.REFUSED, "MpiRun: " + e.getMessage() + "\n" + RunOptions.USAGE);
        } catch (TrialRefusedException e) {
            end(Failure.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private static void end(int exitCode, String reason) {
        System.err.println(reason);
        System.exit(exitCode);
    }

    private static MpiRun of(RunOptions options) throws IOException {
        int threads = options.collectives() ? 1 : threads(options);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new MpiRun(options, new RankCommand(options, threads, java, ClassPath.absolute()));
    }

    private static int threads(RunOptions options) throws IOException {
        if (!(TrialFile.read(options.file()).trial().parallelism() instanceof Parallelism.Ranks asked)) {
            throw new TrialRefusedException(options.file() + ": a trial on ranks expected.");
        }
        if (asked.ranks() != options.ranks()) {
            throw new TrialRefusedException(options.file() + ": asks for " + asked.ranks() + " ranks, got -np "
                    + options.ranks() + ". Make them equal.");
        }
        return asked.threads();
    }

    private Optional<Failure> run() throws IOException, InterruptedException {
        Secret secret = Secret.draw();
        RunStart start = new RunStart(
                options.ranks(), ManagementFactory.getRuntimeMXBean().getStartTime());
        Map<String, String> environment =
                Map.of(Secret.VARIABLE, secret.text(), "MPJ_HOME", settings().toString());
        RankProcesses processes = new RankProcesses(options.folder(), environment, events::add);
        // A run that is told to end takes its ranks along; one that is killed hangs up on them.
        Runtime.getRuntime().addShutdownHook(new Thread(processes::end, "end-ranks"));
        try (Exchange exchange = Exchange.open(address(), secret, start, events::add)) {
            startAll(processes, exchange);
            List<RunEvent> wrong =
                    new RanksTogether(options.ranks(), options.startLimit(), events, System.out::println).follow();
            if (wrong.isEmpty()) {
                processes.awaitAll(GOODBYE);
                return Optional.empty();
            }
            processes.end();
            return Optional.of(Diagnosis.of(options.ranks(), wrong, processes::logTail));
        } finally {
            processes.end();
        }
    }

    private void startAll(RankProcesses processes, Exchange exchange) throws IOException {
        if (!options.prefix().isEmpty()) {
            processes.start(Diagnosis.PREFIXED, command.all(exchange.host(), exchange.port()), Map.of());
            return;
        }
        for (int rank = 0; rank < options.ranks(); rank++) {
            processes.start(
                    Diagnosis.name(rank),
                    command.one(rank, exchange.host(), exchange.port()),
                    Map.of(RankMain.RANK, Integer.toString(rank)));
        }
    }

    private InetAddress address() throws IOException {
        if (options.listen().isPresent()) {
            return InetAddress.getByName(options.listen().get());
        }
        return options.prefix().isEmpty() ? InetAddress.getLoopbackAddress() : OwnAddress.find();
    }

    /** A home for MPJ Express that keeps it quiet: without one it complains, and with another's it might log. */
    private Path settings() throws IOException {
        Path home = options.folder().resolve("mpj");
        Path file = home.resolve("conf/mpjexpress.conf");
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(file, "mpjexpress.mpi.loglevel=OFF\nmpjexpress.mpi.old.collectives=false\n", UTF_8);
        return home;
    }
}
