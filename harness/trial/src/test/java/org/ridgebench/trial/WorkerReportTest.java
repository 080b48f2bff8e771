package org.ridgebench.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerReportTest {
    @Test
    void survivesItsText() throws Exception {
        WorkerReport report = onHost("node1", 0b1100, 2);
        assertThat(WorkerReport.parse(report.text())).isEqualTo(report);
    }

    @Test
    void anythingElseIsNoReport() {
        assertThatThrownBy(() -> WorkerReport.parse("host=a\n"))
                .isInstanceOf(TrialRefusedException.class)
                .hasMessage("a worker's report: cpus: missing");
    }

    @Test
    void coresOfDisjointWorkersAddUp() {
        assertThat(WorkerReport.coresGiven(List.of(onHost("a", 0b0011, 2), onHost("a", 0b1100, 2))))
                .isEqualTo(4);
    }

    @Test
    void sharedCoresCountOnce() {
        assertThat(WorkerReport.coresGiven(List.of(onHost("a", 0b11, 2), onHost("a", 0b10, 1))))
                .isEqualTo(2);
    }

    @Test
    void coresOfDifferentHostsAreDifferentCores() {
        assertThat(WorkerReport.coresGiven(List.of(onHost("a", 0b11, 2), onHost("b", 0b11, 2))))
                .isEqualTo(4);
    }

    @Test
    void whereTheSystemDoesNotSayTheJvmIsBelieved() {
        assertThat(WorkerReport.coresGiven(List.of(onHost("a", 0, 2), onHost("a", 0, 2))))
                .isEqualTo(4);
    }

    @Test
    void whatWorkersAllocateAddsUp() {
        WorkerReport one = onHost("a", 0b01, 1);
        WorkerReport other = onHost("a", 0b10, 1).withAllocatedBytes(100);
        assertThat(WorkerReport.allocatedBytes(List.of(one, other))).isEqualTo(109);
    }

    @Test
    void whereOneWorkerDoesNotKnowNobodyKnowsTheSum() {
        WorkerReport silent = onHost("a", 0b10, 1).withAllocatedBytes(0);
        assertThat(WorkerReport.allocatedBytes(List.of(onHost("a", 0b01, 1), silent)))
                .isZero();
    }

    private static WorkerReport onHost(String host, long cpus, int coresGiven) {
        return new WorkerReport(host, BigInteger.valueOf(cpus), coresGiven, 7, 9, 8, ",0,load,0,1\n0,0,gram,2,3\n");
    }
}
