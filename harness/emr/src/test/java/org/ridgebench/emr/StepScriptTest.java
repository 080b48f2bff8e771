package org.ridgebench.emr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepScriptTest {
    private static final Place PLACE = new Place("us-east-1", Optional.empty(), "our-lab", "ridgebench");

    @Test
    void aStepLaysOutRunsAndCopiesBack() {
        StepScript script = new StepScript(
                PLACE,
                "06-spark/2026",
                "ridgebench/distributions/d.tar",
                List.of("ridgebench/data/h/mnist"),
                List.of("ulimit -n 9999"),
                Map.of("RIDGEBENCH_INSTANCES", "1 m5.xlarge MASTER", "RIDGEBENCH_CLUSTER", "j-1"));
        assertThat(script.text()).isEqualTo("""
                set -eu -o pipefail
                ulimit -n 9999
                work=$(mktemp -d -p "$(test -w /mnt/tmp && echo /mnt/tmp || echo "${TMPDIR:-/tmp}")" ridgebench.XXXXXXXX)
                trap 'rm -rf "$work"' EXIT
                cd "$work"
                export AWS_DEFAULT_REGION='us-east-1'
                s3() { aws s3 "$@" --only-show-errors; }
                s3 cp 's3://our-lab/ridgebench/distributions/d.tar' - | tar x --strip-components=1
                s3 cp --recursive 's3://our-lab/ridgebench/data/h/mnist' 'experiments/data/mnist'
                s3 cp --recursive 's3://our-lab/ridgebench/campaigns/06-spark/2026' 'results/06-spark/2026'
                export SPARK_HOME=${SPARK_HOME:-/usr/lib/spark} HADOOP_CONF_DIR=${HADOOP_CONF_DIR:-/etc/hadoop/conf}
                export RIDGEBENCH_CLUSTER='j-1'
                export RIDGEBENCH_INSTANCES='1 m5.xlarge MASTER'
                back() { s3 sync 'results/06-spark/2026' 's3://our-lab/ridgebench/campaigns/06-spark/2026' --exclude '.*' --exclude '*/.*' --exclude 'trials/*/tmp/*'; }
                ./ridgebench resume 'results/06-spark/2026' &
                runner=$!
                # Told to stop: the runner ends what is in flight, and the campaign can be resumed.
                trap 'kill -TERM "$runner" 2>/dev/null || true' TERM INT
                (while sleep 60 >/dev/null 2>&1; do back || true; done) & copying=$!
                code=0
                # A signal ends the waiting, not the runner.
                while kill -0 "$runner" 2>/dev/null; do wait "$runner" || true; done
                wait "$runner" || code=$?
                kill "$copying" 2>/dev/null || true
                # The campaign is copied back however it ended; its exit code is the step's.
                back
                exit "$code"
                """);
        assertThat(script.arguments()).startsWith("bash", "-c").hasSize(3);
    }

    @Test
    void quotesInNamesStayNames() {
        StepScript script = new StepScript(PLACE, "it's/2026", "d.tar", List.of(), List.of(), Map.of());
        assertThat(script.text()).contains("./ridgebench resume 'results/it'\\''s/2026' &");
    }

    @Test
    void aServiceThatStandsForAwsDoesSoForTheClusterToo() {
        Place other = new Place("us-east-1", Optional.of(URI.create("http://127.0.0.1:5000")), "our-lab", "");
        StepScript script = new StepScript(other, "x/2026", "d.tar", List.of(), List.of(), Map.of());
        assertThat(script.text())
                .contains("s3() { aws --endpoint-url 'http://127.0.0.1:5000' s3 \"$@\" --only-show-errors; }\n");
    }
}
