package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutorsFileTest {
    private static final ExecutorActivity ACTIVITY = new ExecutorActivity(
            2, 1, "node7", 10, 1, new TaskTimes(11, 12, 13, 14, 15, 16), new TaskBytes(17, 18, 19, 20), 21);

    @TempDir
    Path folder;

    @Test
    void thePreparationHasNoIteration() throws IOException {
        ExecutorActivity before =
                new ExecutorActivity(PhasesFile.PREPARATION, 0, "node6", 4, 0, TaskTimes.NONE, TaskBytes.NONE, 5);
        ExecutorsFile.write(folder, List.of(before, ACTIVITY));
        assertThat(folder.resolve(ExecutorsFile.NAME)).hasContent("""
                iteration,executor,host,tasks,failed_tasks,task_ns,cpu_ns,scheduler_delay_ns,deserialise_ns,\
                serialise_ns,gc_ns,shuffle_read_bytes,shuffle_write_bytes,broadcast_bytes,result_bytes,peak_heap_bytes
                ,0,node6,4,0,0,0,0,0,0,0,0,0,0,0,5
                2,1,node7,10,1,11,12,13,14,15,16,17,18,19,20,21
                """);
        assertThat(Files.readString(folder.resolve(ExecutorsFile.NAME))).endsWith("\n");
    }

    @Test
    void whatIsWrittenIsRead() {
        List<String> cells = ExecutorsFile.cells(ACTIVITY);
        assertThat(ExecutorsFile.activity(name -> cells.get(ExecutorsFile.COLUMNS.indexOf(name))))
                .isEqualTo(ACTIVITY);
    }

    @Test
    void whatTasksTookAndMovedAddsUp() {
        assertThat(ACTIVITY.times().plus(ACTIVITY.times())).isEqualTo(new TaskTimes(22, 24, 26, 28, 30, 32));
        assertThat(ACTIVITY.bytes().plus(ACTIVITY.bytes())).isEqualTo(new TaskBytes(34, 36, 38, 40));
    }
}
