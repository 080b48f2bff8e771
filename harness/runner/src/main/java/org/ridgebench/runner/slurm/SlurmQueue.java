package org.ridgebench.runner.slurm;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ridgebench.runner.launch.Programs;
import org.ridgebench.runner.launch.Reply;

/**
 * Slurm, asked through its own commands, which are the same on every site and version. One call for all jobs; no call
 * without an end.
 */
public final class SlurmQueue {
    private static final Pattern ID = Pattern.compile("[0-9]+");
    private static final String UNKNOWN_JOB = "Invalid job id";

    private final Programs programs;

    public SlurmQueue(Programs programs) {
        this.programs = programs;
    }

    /**
     * Hands a script over.
     *
     * @return the job's id
     * @throws IOException with what Slurm said, where it did not take it
     */
    public String submit(String script) throws IOException, InterruptedException {
        Reply reply = programs.ask(script, "sbatch", "--parsable");
        if (!reply.fine()) {
            throw new IOException("sbatch: " + reply.trouble()
                    + ". Nothing was submitted; 'ridgebench doctor --platform slurm' says what is missing.");
        }
        // On a federation it answers 123;cluster.
        String id = reply.out().strip().split(";", 2)[0];
        if (!ID.matcher(id).matches()) {
            throw new IOException(
                    "sbatch: no id of a job: '" + reply.out().strip() + "'. Look for it by 'squeue --me'.");
        }
        return id;
    }

    /** The least cores that a node of a partition has; empty if Slurm does not say. */
    public OptionalInt coresPerNode(Optional<String> partition) throws IOException, InterruptedException {
        Reply reply = partition.isPresent()
                ? programs.ask("", "sinfo", "--noheader", "--format=%c", "--partition=" + partition.get())
                : programs.ask("", "sinfo", "--noheader", "--format=%c");
        return reply.out()
                .lines()
                .map(line -> line.strip().replace("+", ""))
                .filter(line -> reply.fine() && ID.matcher(line).matches())
                .mapToInt(Integer::parseInt)
                .min();
    }

    /** What becomes of some jobs: first of those that it still holds, then of those in its accounting. */
    QueueAnswer ask(Collection<String> ids) throws IOException, InterruptedException {
        Map<String, QueueAnswer.Entry> jobs = new HashMap<>();
        String list = String.join(",", ids);
        Reply queue = programs.ask(
                "",
                "squeue",
                "--noheader",
                "--states=all",
                "--jobs=" + list,
                "--Format=JobID:32,State:32,RestartCnt:16,Reason:64");
        if (queue.fine()) {
            queue.out().lines().forEach(line -> addQueued(line, jobs));
        }
        boolean answered = queue.fine() || queue.err().contains(UNKNOWN_JOB);
        if (!jobs.keySet().containsAll(ids)) {
            answered |= addEnded(list, jobs);
        }
        return new QueueAnswer(jobs, answered ? Optional.empty() : Optional.of("squeue: " + queue.trouble()));
    }

    private static void addQueued(String line, Map<String, QueueAnswer.Entry> jobs) {
        List<String> words = List.of(line.strip().split("\\s+", 4));
        if (words.size() >= 3 && ID.matcher(words.get(2)).matches()) {
            String reason = words.size() < 4 || words.get(3).strip().equals("None")
                    ? ""
                    : words.get(3).strip();
            JobState state = JobState.of(words.get(1), Integer.parseInt(words.get(2)));
            jobs.put(words.get(0), new QueueAnswer.Entry(state, reason));
        }
    }

    /** By accounting's data base, or by its file where there is no data base. */
    private boolean addEnded(String list, Map<String, QueueAnswer.Entry> jobs)
            throws IOException, InterruptedException {
        Reply ended = programs.ask(
                "", "sacct", "--allocations", "--parsable2", "--noheader", "--jobs=" + list, "--format=JobIDRaw,State");
        if (!ended.fine()) {
            ended = programs.ask(
                    "", "sacct", "--completion", "--parsable2", "--noheader", "--jobs=" + list, "--format=JobID,State");
        }
        if (ended.fine()) {
            Map<String, QueueAnswer.Entry> found = new HashMap<>();
            // A job that was started again has a line for each time; the last one counts.
            ended.out()
                    .lines()
                    .map(line -> line.split("\\|", 2))
                    .filter(row -> row.length == 2)
                    .forEach(row -> found.put(row[0].strip(), new QueueAnswer.Entry(JobState.of(row[1], 0), "")));
            found.forEach(jobs::putIfAbsent);
        }
        return ended.fine();
    }
}
