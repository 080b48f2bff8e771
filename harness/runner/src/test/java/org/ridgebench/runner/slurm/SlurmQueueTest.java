package org.ridgebench.runner.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgebench.runner.launch.Reply;
import org.ridgebench.runner.slurm.QueueAnswer.Entry;

class SlurmQueueTest {
    private final ScriptedPrograms programs = new ScriptedPrograms();
    private final SlurmQueue queue = new SlurmQueue(programs);

    @Test
    void aJobHasAnId() throws Exception {
        programs.with("sbatch", fine("123;odyssey\n"));
        assertThat(queue.submit("#!/bin/bash\n")).isEqualTo("123");
        assertThat(programs.asked()).containsExactly("sbatch --parsable");
    }

    @Test
    void whatSlurmDoesNotTakeIsSaid() {
        programs.with("sbatch", new Reply(1, "", "sbatch: error: invalid partition specified: x\nsbatch: error: ..."));
        assertThatThrownBy(() -> queue.submit(""))
                .hasMessage("sbatch: invalid partition specified: x. Nothing was submitted;"
                        + " 'ridgebench doctor --platform slurm' says what is missing.");
        programs.with("sbatch", fine("nonsense"));
        assertThatThrownBy(() -> queue.submit(""))
                .hasMessage("sbatch: no id of a job: 'nonsense'. Look for it by 'squeue --me'.");
    }

    @Test
    void oneCallAsksForAllThatTheQueueStillHolds() throws Exception {
        programs.with("squeue", fine("""
                1                               PENDING                         0               Resources
                2                               PENDING                         1               BeginTime
                3                               RUNNING                         1               None
                4                               NODE_FAIL                       0               None
                """));
        assertThat(queue.ask(List.of("1", "2", "3", "4")))
                .isEqualTo(new QueueAnswer(
                        Map.of(
                                "1", new Entry(JobState.PENDING, "Resources"),
                                "2", new Entry(JobState.REQUEUED, "BeginTime"),
                                "3", new Entry(JobState.RUNNING, ""),
                                "4", new Entry(JobState.NODE_FAIL, "")),
                        Optional.empty()));
        assertThat(programs.asked())
                .containsExactly("squeue --noheader --states=all --jobs=1,2,3,4"
                        + " --Format=JobID:32,State:32,RestartCnt:16,Reason:64");
    }

    @Test
    void accountingKnowsWhatTheQueueForgot() throws Exception {
        programs.with("squeue", new Reply(1, "", "slurm_load_jobs error: Invalid job id specified\n"))
                .with("sacct --allocations", fine("7|CANCELLED by 1000\n8|OUT_OF_MEMORY\n"));
        assertThat(queue.ask(List.of("7", "8")).jobs())
                .isEqualTo(Map.of("7", new Entry(JobState.CANCELLED, ""), "8", new Entry(JobState.OUT_OF_MEMORY, "")));
    }

    @Test
    void whereThereIsNoDataBaseTheLastLineOfItsFileCounts() throws Exception {
        programs.with("squeue", fine("7 RUNNING 0 None\n"))
                .with("sacct --allocations", new Reply(1, "", "Slurm accounting storage is disabled\n"))
                .with("sacct --completion", fine("7|PENDING\n8|PENDING\n8|TIMEOUT\n"));
        QueueAnswer answer = queue.ask(List.of("7", "8", "9"));
        assertThat(answer.jobs())
                .isEqualTo(Map.of("7", new Entry(JobState.RUNNING, ""), "8", new Entry(JobState.TIMEOUT, "")));
        assertThat(answer.trouble()).as("9 is lost").isEmpty();
    }

    @Test
    void aControllerThatDoesNotAnswerIsNoAnswer() throws Exception {
        programs.with("squeue", new Reply(Reply.TOO_LATE, "", "")).with("sacct", new Reply(Reply.TOO_LATE, "", ""));
        assertThat(queue.ask(List.of("7")))
                .isEqualTo(new QueueAnswer(Map.of(), Optional.of("squeue: no answer in time")));
        assertThat(new SlurmQueue(new ScriptedPrograms()).ask(List.of("7")).trouble())
                .hasValue("squeue: no such program here");
    }

    @Test
    void theSmallestNodeOfAPartitionCounts() throws Exception {
        programs.with("sinfo --noheader --format=%c --partition=shared", fine("64+\n48\n"))
                .with("sinfo --noheader --format=%c", fine("4\n"));
        assertThat(queue.coresPerNode(Optional.of("shared"))).hasValue(48);
        assertThat(queue.coresPerNode(Optional.empty())).hasValue(4);
        assertThat(new SlurmQueue(new ScriptedPrograms()).coresPerNode(Optional.empty()))
                .isEmpty();
    }

    private static Reply fine(String out) {
        return new Reply(0, out, "");
    }
}
