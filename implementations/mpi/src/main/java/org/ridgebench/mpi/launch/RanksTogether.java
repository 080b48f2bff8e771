package org.ridgebench.mpi.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgebench.mpi.control.RunEvent;
import org.ridgebench.mpi.messages.Transport.Peer;

/** Follows the ranks of a run from their first call to their last word. */
final class RanksTogether {
    private final int size;
    private final Duration startLimit;
    private final BlockingQueue<RunEvent> events;
    private final Consumer<String> log;
    private final Map<Integer, RunEvent.Ready> ready = new TreeMap<>();
    private final Set<Integer> done = new TreeSet<>();

    /** @param log takes a line for each rank that is there, with its place */
    RanksTogether(int size, Duration startLimit, BlockingQueue<RunEvent> events, Consumer<String> log) {
        this.size = size;
        this.startLimit = startLimit;
        this.events = events;
        this.log = log;
    }

    /**
     * Returns when all ranks have done their work, or soon after something went wrong.
     *
     * @return what went wrong: the events that say so, the first one first; nothing if all is well
     */
    List<RunEvent> follow() throws InterruptedException {
        long startEnd = System.nanoTime() + startLimit.toNanos();
        while (done.size() < size) {
            Optional<RunEvent> event = ready.size() < size ? before(startEnd) : Optional.of(events.take());
            if (event.isEmpty()) {
                return List.of(new RunEvent.Missing(absent(), startLimit));
            }
            if (!isGood(event.get())) {
                return withWhatFollows(event.get());
            }
        }
        return List.of();
    }

    private Optional<RunEvent> before(long end) throws InterruptedException {
        @Nullable RunEvent event = events.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        return Optional.ofNullable(event);
    }

    private boolean isGood(RunEvent event) {
        if (event instanceof RunEvent.Ready rank) {
            return welcome(rank);
        }
        if (event instanceof RunEvent.LastWord word) {
            return word.exitCode() == 0 && done.add(word.rank());
        }
        // A rank's process may be seen to end before its last word is heard; without one it will have hung up.
        return event instanceof RunEvent.ProcessEnded process && process.exitCode() == 0 && ready.size() == size;
    }

    private boolean welcome(RunEvent.Ready rank) {
        if (ready.putIfAbsent(rank.rank(), rank) != null) {
            return false;
        }
        // Marked as a remark: a failure's reason is what else the log says.
        log.accept("# rank " + rank.rank() + " of " + size + ": " + rank.place());
        if (ready.size() == size) {
            List<Peer> peers = ready.values().stream().map(RunEvent.Ready::peer).toList();
            ready.values().forEach(each -> introduce(each, peers));
        }
        return true;
    }

    private static void introduce(RunEvent.Ready rank, List<Peer> peers) {
        try {
            rank.line().introduce(peers);
        } catch (IOException e) {
            // It hung up meanwhile, which is an event of its own.
        }
    }

    /** A rank that hung up is about to be a process that ended, and its neighbours are about to complain. */
    private List<RunEvent> withWhatFollows(RunEvent first) throws InterruptedException {
        List<RunEvent> heard = new ArrayList<>(List.of(first));
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        for (Optional<RunEvent> next = before(end); next.isPresent(); next = before(end)) {
            heard.add(next.get());
        }
        if (ready.size() < size) {
            heard.add(new RunEvent.Missing(absent(), startLimit));
        }
        return heard.stream()
                .filter(event -> !(event instanceof RunEvent.HungUp lost && done.contains(lost.rank())))
                .toList();
    }

    private String absent() {
        return IntStream.range(0, size)
                .filter(rank -> !ready.containsKey(rank))
                .mapToObj(rank -> "rank " + rank)
                .collect(Collectors.joining(", "));
    }
}
