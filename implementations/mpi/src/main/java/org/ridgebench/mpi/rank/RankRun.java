package org.ridgebench.mpi.rank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgebench.mpi.ExactTraining;
import org.ridgebench.mpi.MpiData;
import org.ridgebench.mpi.messages.Collectives;
import org.ridgebench.mpi.messages.FastestCollectives;
import org.ridgebench.mpi.messages.Messages;
import org.ridgebench.mpi.messages.Slice.Bytes;
import org.ridgebench.mpi.messages.Slice.Longs;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Implementation;
import org.ridgebench.trial.MeasuredRun;
import org.ridgebench.trial.Sample;
import org.ridgebench.trial.SamplesFile;
import org.ridgebench.trial.TrialFile;
import org.ridgebench.trial.TrialRefusedException;
import org.ridgebench.trial.WorkerReport;

/** One repetition on all ranks: between barriers, the time of the slowest. Rank 0 writes what all of them found. */
final class RankRun {
    private final Messages messages;

    private RankRun(Messages messages) {
        this.messages = messages;
    }

    static void measure(Path file, Messages messages, Collectives library, long startMillis) throws IOException {
        TrialFile trialFile = TrialFile.read(file);
        Implementation implementation =
                implementation(trialFile.trial().implementation(), messages, new FastestCollectives(messages, library));
        try (MeasuredRun run = MeasuredRun.prepare(file, implementation, messages.rank(), startMillis)) {
            new RankRun(messages).measure(file, trialFile, run);
        }
    }

    private static Implementation implementation(String name, Messages messages, Collectives collectives) {
        return switch (name) {
            case ExactTraining.MODEL -> ExactTraining.model(messages, collectives);
            case ExactTraining.GRAM -> ExactTraining.gram(messages, collectives);
            case MpiData.NAME -> new MpiData(messages, collectives);
            default ->
                throw new TrialRefusedException("implementation: '" + name + "' does not run on ranks. Use "
                        + ExactTraining.MODEL + ", " + MpiData.NAME + " or " + ExactTraining.GRAM + ".");
        };
    }

    private void measure(Path file, TrialFile trialFile, MeasuredRun run) throws IOException {
        long[] elapsed = new long[trialFile.warmups() + trialFile.iterations()];
        for (int i = 0; i < elapsed.length; i++) {
            messages.barrier();
            run.beforeIteration();
            // Nothing stands between the clock and the fit.
            long start = System.nanoTime();
            Fit fit = run.fit();
            elapsed[i] = System.nanoTime() - start;
            messages.barrier();
            run.afterIteration(fit);
        }
        List<WorkerReport> reports = gather(run.report(), elapsed);
        if (messages.rank() == 0) {
            run.finish(reports);
            SamplesFile.write(requireNonNull(file.toAbsolutePath().getParent()), samples(trialFile, elapsed));
        }
    }

    private static List<Sample> samples(TrialFile trialFile, long[] elapsed) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < elapsed.length; i++) {
            samples.add(new Sample(i, i < trialFile.warmups(), elapsed[i]));
        }
        return samples;
    }

    /**
     * Brings everything to rank 0.
     *
     * @param elapsed of this rank; on rank 0 afterwards the longest of all ranks. Modified
     */
    private List<WorkerReport> gather(WorkerReport own, long[] elapsed) throws IOException {
        if (messages.rank() > 0) {
            byte[] text = own.text().getBytes(UTF_8);
            messages.send(Longs.of(text.length), 0);
            messages.send(Bytes.of(text), 0);
            messages.send(Longs.of(elapsed), 0);
            return List.of();
        }
        List<WorkerReport> reports = new ArrayList<>(List.of(own));
        for (int other = 1; other < messages.size(); other++) {
            long[] length = new long[1];
            messages.receive(Longs.of(length), other);
            byte[] text = new byte[Math.toIntExact(length[0])];
            messages.receive(Bytes.of(text), other);
            reports.add(WorkerReport.parse(new String(text, UTF_8)));
            long[] others = new long[elapsed.length];
            messages.receive(Longs.of(others), other);
            for (int i = 0; i < elapsed.length; i++) {
                elapsed[i] = Math.max(elapsed[i], others[i]);
            }
        }
        return reports;
    }
}
