package org.ridgebench.runner.slurm;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgebench.measurements.JobRequest;
import org.ridgebench.measurements.Shard;
import org.ridgebench.runner.experiment.Site;
import org.ridgebench.runner.launch.Command;

/**
 * The script of a job that measures a campaign, all trials in one allocation.
 *
 * @param name of the job
 * @param program the launcher script of Ridgebench
 * @param campaign the campaign's folder
 * @param request what is asked for, whatever of it the command line or the platform says
 */
public record BatchScript(
        String name,
        Path program,
        Path campaign,
        Allocation allocation,
        JobRequest request,
        Site site,
        Optional<Shard> shard) {
    public BatchScript {
        requireNonNull(allocation, "allocation");
        requireNonNull(request, "request");
        requireNonNull(site, "site");
        requireNonNull(shard, "shard");
        if (!campaign.isAbsolute() || !program.isAbsolute()) {
            throw new IllegalArgumentException("a job starts in another folder: " + program + ", " + campaign);
        }
    }

    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/bash");
        directives().forEach(directive -> lines.add("#SBATCH " + directive));
        lines.addAll(site.setup());
        return String.join("\n", lines) + "\n"
                + RUN.formatted(Command.quoted(campaign.resolve("jobs") + "/") + "$SLURM_JOB_ID.exit", command());
    }

    private List<String> directives() {
        Site.Slurm slurm = site.slurm().orElse(Site.Slurm.DEFAULT);
        List<String> directives = new ArrayList<>();
        directives.add("--job-name=" + name);
        directives.add("--nodes=" + allocation.nodes());
        directives.add("--ntasks-per-node=" + allocation.cores());
        directives.add("--cpus-per-task=1");
        if (slurm.exclusive()) {
            directives.add("--exclusive");
        }
        request.time().ifPresent(time -> {
            directives.add("--time=" + clock(time));
            directives.add("--signal=B:USR1@" + slurm.stopBefore().toSeconds());
        });
        request.partition().ifPresent(partition -> directives.add("--partition=" + partition));
        request.account().ifPresent(account -> directives.add("--account=" + account));
        directives.add(slurm.requeue() ? "--requeue" : "--no-requeue");
        // Slurm reads %j in it; a percent sign of the path itself is doubled.
        String log = campaign.resolve("jobs").toString().replace("%", "%%") + "/%j.log";
        directives.add("--output=" + (log.contains(" ") ? "\"" + log + "\"" : log));
        directives.add("--open-mode=append");
        directives.addAll(slurm.options());
        return directives;
    }

    private String command() {
        return Command.quoted(program.toString()) + " resume " + Command.quoted(campaign.toString())
                + shard.map(part -> " --shard " + part).orElse("");
    }

    /** As Slurm writes a time: hours, minutes, seconds. */
    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static final String RUN = """
            # The job's layout is that of none of its steps: each trial's srun says how many tasks and cores it wants.
            unset SLURM_NTASKS SLURM_NTASKS_PER_NODE SLURM_TASKS_PER_NODE SLURM_CPUS_PER_TASK SLURM_TRES_PER_TASK
            unset RIDGEBENCH_TERMINAL
            export RIDGEBENCH_AS_BUILT=1
            exit_file=%s
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
            %s &
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
            """;
}
