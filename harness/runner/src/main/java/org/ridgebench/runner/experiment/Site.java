package org.ridgebench.runner.experiment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgebench.measurements.JobRequest;

/**
 * What is peculiar to a place, whatever is started there.
 *
 * @param setup lines of a shell script that a job runs first, such as {@code module load java}
 * @param scratch a folder on a node's own disk for the temporary files of measured processes, or {@code $NAME}: the
 *     environment variable that names one; empty where the campaign's folder serves
 * @param slurm how jobs are handed over, where Slurm rules
 * @param emr how campaigns go to Amazon EMR, where they do
 */
public record Site(List<String> setup, Optional<String> scratch, Optional<Slurm> slurm, Optional<Emr> emr) {
    /** Of a place that has nothing peculiar. */
    public static final Site NONE = new Site(List.of(), Optional.empty(), Optional.empty());

    public Site {
        setup = List.copyOf(setup);
        requireNonNull(scratch, "scratch");
        requireNonNull(slurm, "slurm");
        requireNonNull(emr, "emr");
    }

    /** One that is not on EMR. */
    public Site(List<String> setup, Optional<String> scratch, Optional<Slurm> slurm) {
        this(setup, scratch, slurm, Optional.empty());
    }

    /** The same with a folder for temporary files. */
    public Site withScratch(String folder) {
        return new Site(setup, Optional.of(folder), slurm, emr);
    }

    /**
     * How jobs are handed to Slurm.
     *
     * @param request what a job asks for where the command line says nothing else
     * @param coresPerNode cores that a job may use of a node; where nothing is said, Slurm is asked
     * @param stopBefore how long before its time is up a job is told to stop
     * @param exclusive whether no other job may run on its nodes
     * @param requeue whether Slurm may start it again, after a node's failure or when it made room for another job
     * @param options further ones of sbatch
     */
    public record Slurm(
            JobRequest request,
            OptionalInt coresPerNode,
            Duration stopBefore,
            boolean exclusive,
            boolean requeue,
            List<String> options) {
        static final Duration STOP_BEFORE = Duration.ofMinutes(1);

        /** What a platform has that says nothing. */
        public static final Slurm DEFAULT =
                new Slurm(JobRequest.NONE, OptionalInt.empty(), STOP_BEFORE, true, true, List.of());

        public Slurm {
            requireNonNull(request, "request");
            requireNonNull(coresPerNode, "coresPerNode");
            requireNonNull(stopBefore, "stopBefore");
            options = List.copyOf(options);
        }
    }
}
