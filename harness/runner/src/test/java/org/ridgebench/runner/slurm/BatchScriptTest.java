package org.ridgebench.runner.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ridgebench.measurements.JobRequest;
import org.ridgebench.measurements.Shard;
import org.ridgebench.runner.experiment.Site;

class BatchScriptTest {
    @Test
    void theLeastScript() {
        Site.Slurm bare =
                new Site.Slurm(JobRequest.NONE, OptionalInt.empty(), Duration.ofMinutes(1), false, false, List.of());
        BatchScript script = new BatchScript(
                "ridgebench-01-quick",
                Path.of("/opt/ridgebench/ridgebench"),
                Path.of("/results/01-quick/1"),
                new Allocation(1, 2),
                JobRequest.NONE,
                new Site(List.of(), Optional.empty(), Optional.of(bare)),
                Optional.empty());
        assertThat(script.text()).isEqualTo("""
                #!/bin/bash
                #SBATCH --job-name=ridgebench-01-quick
                #SBATCH --nodes=1
                #SBATCH --ntasks-per-node=2
                #SBATCH --cpus-per-task=1
                #SBATCH --no-requeue
                #SBATCH --output=/results/01-quick/1/jobs/%j.log
                #SBATCH --open-mode=append
                # The job's layout is that of none of its steps: each trial's srun says how many tasks and cores it wants.
                unset SLURM_NTASKS SLURM_NTASKS_PER_NODE SLURM_TASKS_PER_NODE SLURM_CPUS_PER_TASK SLURM_TRES_PER_TASK
                unset RIDGEBENCH_TERMINAL
                export RIDGEBENCH_AS_BUILT=1
                exit_file=/results/01-quick/1/jobs/$SLURM_JOB_ID.exit
                rm -f "$exit_file"
                signal=
                # Told to stop: the runner ends what is in flight, and the campaign can be resumed.
                stop() {
                    signal=$1
                    kill -TERM "$runner" 2>/dev/null
                }
                trap 'stop USR1' USR1
                trap 'stop TERM' TERM
                trap 'stop INT' INT
                /opt/ridgebench/ridgebench resume /results/01-quick/1 &
                runner=$!
                # A signal ends the waiting, not the runner.
                while kill -0 "$runner" 2>/dev/null; do
                    wait "$runner"
                done
                wait "$runner"
                code=$?
                # Ended by a signal, as Java says it: interrupted, as Ridgebench does.
                [ "$code" -ne 143 ] || code=130
                echo "$code $signal" >"$exit_file.unfinished"
                mv "$exit_file.unfinished" "$exit_file"
                exit "$code"
                """);
    }

    @Test
    void theMostScript() {
        JobRequest request = new JobRequest(
                OptionalInt.of(4), Optional.of(Duration.ofMinutes(1590)), Optional.of("shared"), Optional.of("mylab"));
        Site.Slurm slurm = new Site.Slurm(
                JobRequest.NONE,
                OptionalInt.of(16),
                Duration.ofSeconds(90),
                true,
                true,
                List.of("--constraint=skylake", "--mem=0"));
        BatchScript script = new BatchScript(
                "ridgebench-05-mpi-exact",
                Path.of("/home/a b/ridgebench"),
                Path.of("/scratch/a b/100%/1"),
                new Allocation(4, 16),
                request,
                new Site(List.of("module purge", "module load java/17"), Optional.empty(), Optional.of(slurm)),
                Optional.of(new Shard(2, 3)));
        assertThat(script.text())
                .startsWith("""
                        #!/bin/bash
                        #SBATCH --job-name=ridgebench-05-mpi-exact
                        #SBATCH --nodes=4
                        #SBATCH --ntasks-per-node=16
                        #SBATCH --cpus-per-task=1
                        #SBATCH --exclusive
                        #SBATCH --time=26:30:00
                        #SBATCH --signal=B:USR1@90
                        #SBATCH --partition=shared
                        #SBATCH --account=mylab
                        #SBATCH --requeue
                        #SBATCH --output="/scratch/a b/100%%/1/jobs/%j.log"
                        #SBATCH --open-mode=append
                        #SBATCH --constraint=skylake
                        #SBATCH --mem=0
                        module purge
                        module load java/17
                        """)
                .contains("\nexit_file='/scratch/a b/100%/1/jobs/'$SLURM_JOB_ID.exit\n")
                .contains("\n'/home/a b/ridgebench' resume '/scratch/a b/100%/1' --shard 2/3 &\n");
    }

    @Test
    void aJobStartsInAnotherFolder() {
        assertThatThrownBy(() -> new BatchScript(
                        "x",
                        Path.of("/opt/ridgebench"),
                        Path.of("results/1"),
                        new Allocation(1, 1),
                        JobRequest.NONE,
                        Site.NONE,
                        Optional.empty()))
                .hasMessage("a job starts in another folder: /opt/ridgebench, results/1");
    }
}
