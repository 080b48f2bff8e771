package org.ridgebench.emr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepScriptTest {
    private static final Place PLACE = new Place("us-east-1", Optional.empty(), "our-lab", "ridgebench");

    @Test
    void aStepLaysOutRunsAndCopiesBack() {
        StepScript script = new StepScript(
                PLACE, "06-spark/2026", "ridgebench/distributions/d.tar.gz", List.of("ridgebench/data/h/mnist"));
        assertThat(script.text()).isEqualTo("""
                set -eu
                work=$(mktemp -d -p "$(test -w /mnt && echo /mnt || echo /tmp)" ridgebench.XXXXXXXX)
                trap 'rm -rf "$work"' EXIT
                cd "$work"
                aws s3 cp --only-show-errors 's3://our-lab/ridgebench/distributions/d.tar.gz' - | tar xz --strip-components=1
                aws s3 cp --only-show-errors --recursive 's3://our-lab/ridgebench/data/h/mnist' 'experiments/data/mnist'
                aws s3 cp --only-show-errors --recursive 's3://our-lab/ridgebench/campaigns/06-spark/2026' 'results/06-spark/2026'
                export SPARK_HOME=${SPARK_HOME:-/usr/lib/spark} HADOOP_CONF_DIR=${HADOOP_CONF_DIR:-/etc/hadoop/conf}
                (while sleep 60; do aws s3 sync --only-show-errors 'results/06-spark/2026' 's3://our-lab/ridgebench/campaigns/06-spark/2026' || true; done) & copying=$!
                code=0; ./ridgebench resume 'results/06-spark/2026' || code=$?
                kill "$copying" 2>/dev/null || true
                aws s3 sync --only-show-errors 'results/06-spark/2026' 's3://our-lab/ridgebench/campaigns/06-spark/2026'
                exit "$code"
                """);
        assertThat(script.arguments()).startsWith("bash", "-c").hasSize(3);
    }

    @Test
    void quotesInNamesStayNames() {
        StepScript script = new StepScript(PLACE, "it's/2026", "d.tar.gz", List.of());
        assertThat(script.text()).contains("./ridgebench resume 'results/it'\\''s/2026'");
    }
}
