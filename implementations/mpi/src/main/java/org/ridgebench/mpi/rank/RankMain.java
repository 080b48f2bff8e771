package org.ridgebench.mpi.rank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ridgebench.mpi.control.RankEnd;
import org.ridgebench.mpi.control.Secret;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Transport;
import org.ridgebench.trial.ProcessStatus;
import org.ridgebench.trial.TrialRefusedException;

/** The process of one rank. Started by {@link org.ridgebench.mpi.launch.MpiRun}, never by hand. */
public final class RankMain {
    /** Set by a run that starts each rank itself; goes before the variables of a launcher that started the run. */
    public static final String RANK = "RIDGEBENCH_RANK";

    /** The argument that asks for the table of collectives. */
    public static final String COLLECTIVES = "collectives";

    private static final List<String> VARIABLES =
            List.of(RANK, "SLURM_PROCID", "PMI_RANK", "PMIX_RANK", "OMPI_COMM_WORLD_RANK");

    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private RankMain() {}

    /**
     * Takes part in a run.
     *
     * @param arguments the run's host and port, the trial file, and {@value #COLLECTIVES} where those are timed instead
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        int rank = rank(environment);
        Secret secret = Secret.parse(environment.getOrDefault(Secret.VARIABLE, ""));
        RankEnd line = RankEnd.call(arguments[0], Integer.parseInt(arguments[1]), rank, secret);
        try {
            takePart(rank, line, secret, List.of(arguments));
            line.done();
        } catch (TrialRefusedException e) {
            line.failed(REFUSED, String.valueOf(e.getMessage()));
            System.exit(REFUSED);
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            line.failed(FAILED, e.toString());
            System.exit(FAILED);
        }
        // Threads of a library must not keep a rank alive.
        System.exit(0);
    }

    static int rank(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(environment::get)
                .filter(Objects::nonNull)
                .map(Integer::valueOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the number of this rank is in none of " + VARIABLES));
    }

    private static void takePart(int rank, RankEnd line, Secret secret, List<String> arguments) throws IOException {
        Transport transport = Transports.installed();
        String place = ProcessStatus.place();
        Messages messages = transport.connect(rank, line.start().size(), ports -> line.meet(ports, place));
        PeerProof.exchange(messages, secret);
        Collectives library = transport.collectives(messages);
        if (arguments.contains(COLLECTIVES)) {
            new CollectivesTable(messages, library).print(System.out);
        } else {
            RankRun.measure(
                    Path.of(arguments.get(2)), messages, library, line.start().startMillis());
        }
        // Only after success: all ranks say goodbye together, so one that failed would wait for the others.
        messages.close();
    }
}
