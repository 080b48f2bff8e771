package org.ridgebench.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the executors of one repetition did, as CSV: one row per iteration and executor, the preparation's before. */
public final class ExecutorsFile {
    /** The file's name in the folder of a repetition. */
    public static final String NAME = "executors.csv";

    /** The columns in their order; the iteration is empty for the preparation. */
    public static final List<String> COLUMNS = List.of(
            "iteration",
            "executor",
            "host",
            "tasks",
            "failed_tasks",
            "task_ns",
            "cpu_ns",
            "scheduler_delay_ns",
            "deserialise_ns",
            "serialise_ns",
            "gc_ns",
            "shuffle_read_bytes",
            "shuffle_write_bytes",
            "broadcast_bytes",
            "result_bytes",
            "peak_heap_bytes");

    /** The file's first line. */
    public static final String HEADER = String.join(",", COLUMNS) + "\n";

    private ExecutorsFile() {}

    public static void write(Path folder, List<ExecutorActivity> activities) throws IOException {
        String rows = activities.stream()
                .map(activity -> String.join(",", cells(activity)) + "\n")
                .collect(Collectors.joining());
        WholeFile.write(folder.resolve(NAME), HEADER + rows);
    }

    /** A row's cells, in the order of {@link #COLUMNS}. */
    public static List<String> cells(ExecutorActivity activity) {
        TaskTimes times = activity.times();
        TaskBytes bytes = activity.bytes();
        return List.of(
                activity.iteration() == PhasesFile.PREPARATION ? "" : Integer.toString(activity.iteration()),
                Integer.toString(activity.executor()),
                activity.host(),
                Integer.toString(activity.tasks()),
                Integer.toString(activity.failedTasks()),
                Long.toString(times.taskNanos()),
                Long.toString(times.cpuNanos()),
                Long.toString(times.schedulerDelayNanos()),
                Long.toString(times.deserialiseNanos()),
                Long.toString(times.serialiseNanos()),
                Long.toString(times.gcNanos()),
                Long.toString(bytes.shuffleReadBytes()),
                Long.toString(bytes.shuffleWriteBytes()),
                Long.toString(bytes.broadcastBytes()),
                Long.toString(bytes.resultBytes()),
                Long.toString(activity.peakHeapBytes()));
    }

    /**
     * The activity of which {@link #cells} makes a row.
     *
     * @param cell the row's text under a column's name
     * @throws NumberFormatException if a number is none
     */
    public static ExecutorActivity activity(UnaryOperator<String> cell) {
        String iteration = cell.apply("iteration");
        return new ExecutorActivity(
                iteration.isEmpty() ? PhasesFile.PREPARATION : Integer.parseInt(iteration),
                Integer.parseInt(cell.apply("executor")),
                cell.apply("host"),
                Integer.parseInt(cell.apply("tasks")),
                Integer.parseInt(cell.apply("failed_tasks")),
                new TaskTimes(
                        Long.parseLong(cell.apply("task_ns")),
                        Long.parseLong(cell.apply("cpu_ns")),
                        Long.parseLong(cell.apply("scheduler_delay_ns")),
                        Long.parseLong(cell.apply("deserialise_ns")),
                        Long.parseLong(cell.apply("serialise_ns")),
                        Long.parseLong(cell.apply("gc_ns"))),
                new TaskBytes(
                        Long.parseLong(cell.apply("shuffle_read_bytes")),
                        Long.parseLong(cell.apply("shuffle_write_bytes")),
                        Long.parseLong(cell.apply("broadcast_bytes")),
                        Long.parseLong(cell.apply("result_bytes"))),
                Long.parseLong(cell.apply("peak_heap_bytes")));
    }
}
