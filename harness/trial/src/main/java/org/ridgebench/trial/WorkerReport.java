package org.ridgebench.trial;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the process of one worker says of itself when its run is over.
 *
 * @param host the machine that it ran on
 * @param cpus the processors that the system allowed it, a bit each; 0 where the system does not say
 * @param coresGiven processors that it could use at once
 * @param peakMemoryBytes highest resident memory of the process; 0 where the system does not say
 * @param allocatedBytes what its threads allocated in the iteration that allocated least; 0 where that is not known
 * @param prepareNanos time spent in {@link Implementation#prepare}
 * @param phaseRows its rows of {@code phases.csv}
 */
public record WorkerReport(
        String host,
        BigInteger cpus,
        int coresGiven,
        long peakMemoryBytes,
        long allocatedBytes,
        long prepareNanos,
        String phaseRows) {
    public WorkerReport {
        requireNonNull(host, "host");
        requireNonNull(cpus, "cpus");
        requireNonNull(phaseRows, "phaseRows");
    }

    /** Of the process that calls this. */
    public static WorkerReport ofThisProcess(long prepareNanos, String phaseRows) throws IOException {
        return new WorkerReport(
                ProcessStatus.host(),
                ProcessStatus.cpus(),
                ProcessStatus.coresGiven(),
                ProcessStatus.peakMemoryBytes(),
                0,
                prepareNanos,
                phaseRows);
    }

    /** The same, its phases as given: those of an executor are known to its driver, not to itself. */
    public WorkerReport withPhases(String otherPhaseRows) {
        return new WorkerReport(host, cpus, coresGiven, peakMemoryBytes, allocatedBytes, prepareNanos, otherPhaseRows);
    }

    WorkerReport withAllocatedBytes(long bytes) {
        return new WorkerReport(host, cpus, coresGiven, peakMemoryBytes, bytes, prepareNanos, phaseRows);
    }

    /** The same without its processors: a driver's are not among those that a trial is given. */
    WorkerReport withoutCores() {
        return new WorkerReport(host, BigInteger.ZERO, 0, peakMemoryBytes, allocatedBytes, prepareNanos, phaseRows);
    }

    /** The report as text; {@link #parse} understands it. */
    public String text() {
        PropertiesText text = new PropertiesText();
        text.put("host", host);
        text.put("cpus", cpus);
        text.put("cores_given", coresGiven);
        text.put("peak_memory_bytes", peakMemoryBytes);
        text.put("allocated_bytes", allocatedBytes);
        text.put("prepare_ns", prepareNanos);
        text.put("phases", phaseRows);
        return text.toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws TrialRefusedException if it is no report
     */
    public static WorkerReport parse(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        PropertiesReader in = new PropertiesReader("a worker's report", properties);
        return new WorkerReport(
                in.text("host"),
                new BigInteger(in.text("cpus")),
                in.integer("cores_given"),
                in.count("peak_memory_bytes"),
                in.count("allocated_bytes"),
                in.count("prepare_ns"),
                in.text("phases"));
    }

    /** What all workers together allocated; 0 where one of them does not know, such as an executor. */
    static long allocatedBytes(List<WorkerReport> workers) {
        return workers.stream().allMatch(worker -> worker.allocatedBytes > 0)
                ? workers.stream().mapToLong(WorkerReport::allocatedBytes).sum()
                : 0;
    }

    /** Processors that all workers together could use at once: those that two of them share count once. */
    static int coresGiven(List<WorkerReport> workers) {
        Map<String, List<WorkerReport>> byHost = workers.stream().collect(Collectors.groupingBy(WorkerReport::host));
        return byHost.values().stream().mapToInt(WorkerReport::coresOfOneHost).sum();
    }

    private static int coresOfOneHost(Collection<WorkerReport> workers) {
        int sum = workers.stream().mapToInt(WorkerReport::coresGiven).sum();
        int distinct = workers.stream()
                .map(WorkerReport::cpus)
                .reduce(BigInteger.ZERO, BigInteger::or)
                .bitCount();
        return distinct == 0 ? sum : Math.min(sum, distinct);
    }
}
