package org.ridgebench.runner.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that measures a campaign.
 *
 * @param host where it runs
 * @param pid its number there
 * @param started when it started: numbers of processes come again
 * @param job of the cluster's queue in which it runs; empty text where there is none
 * @param restart how often the queue has started that job again
 */
public record LockHolder(String host, long pid, Instant started, String job, int restart) {
    private static final Pattern FORM =
            Pattern.compile("host=(.*)\npid=([0-9]+)\nstarted=(.*)\njob=(.*)\nrestart=([0-9]+)\n");

    /** Start times are derived from that of the machine, which a clock that is set right moves a little. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** This process. */
    public static LockHolder ofThisProcess(String host, String job, int restart) {
        ProcessHandle self = ProcessHandle.current();
        return new LockHolder(host, self.pid(), startOf(self), job, restart);
    }

    String text() {
        return "host=" + host + "\npid=" + pid + "\nstarted=" + started + "\njob=" + job + "\nrestart=" + restart
                + "\n";
    }

    static Optional<LockHolder> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LockHolder(
                        form.group(1),
                        Long.parseLong(form.group(2)),
                        Instant.parse(form.group(3)),
                        form.group(4),
                        Integer.parseInt(form.group(5))))
                : Optional.empty();
    }

    /** Whether it has ended, as far as another process can tell; of another host's only their silence says so. */
    Optional<Boolean> hasEnded(LockHolder asking) {
        // A queue starts a job again only after it has ended it.
        if (!job.isEmpty() && job.equals(asking.job) && restart < asking.restart) {
            return Optional.of(true);
        }
        return host.equals(asking.host) ? Optional.of(!lives()) : Optional.empty();
    }

    private boolean lives() {
        return ProcessHandle.of(pid)
                .filter(process ->
                        Duration.between(started, startOf(process)).abs().compareTo(SAME_START) <= 0)
                .isPresent();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    @Override
    public String toString() {
        return "process " + pid + " on " + host + (job.isEmpty() ? "" : " in job " + job);
    }
}
