package org.ridgebench.emr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step does on the cluster's master: lays out the program, the data sets and the campaign in a folder of its own,
 * goes on with the campaign, and copies it back to S3, once a minute and at its end. A pure function.
 *
 * @param place where everything lies in S3
 * @param name of the campaign, as in {@link Request}
 * @param distribution the key of the program's archive
 * @param datasets the keys of folders of data sets
 * @param setup lines of shell that come first
 * @param facts what the campaign's environment should say of the cluster: variables and their values
 */
record StepScript(
        Place place,
        String name,
        String distribution,
        List<String> datasets,
        List<String> setup,
        Map<String, String> facts) {
    /** Where EMR has Spark and YARN's settings. */
    private static final String SURROUNDINGS =
            "export SPARK_HOME=${SPARK_HOME:-/usr/lib/spark}" + " HADOOP_CONF_DIR=${HADOOP_CONF_DIR:-/etc/hadoop/conf}";

    /** What of a campaign is no part of it: locks, files that are being written, what a process will not need again. */
    private static final String LEFT_OUT = " --exclude '.*' --exclude '*/.*' --exclude 'trials/*/tmp/*'";

    private static final String RUN = """
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
            """;

    StepScript {
        datasets = List.copyOf(datasets);
        setup = List.copyOf(setup);
        facts = new TreeMap<>(facts);
    }

    /** The arguments of EMR's command runner. */
    List<String> arguments() {
        return List.of("bash", "-c", text());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        String campaign = quoted(place.uri(Keys.campaign(place, name)));
        String here = quoted("results/" + name);
        lines.add("set -eu -o pipefail");
        lines.addAll(setup);
        // The master's large disk, where it has one.
        lines.add(
                "work=$(mktemp -d -p \"$(test -w /mnt/tmp && echo /mnt/tmp || echo \"${TMPDIR:-/tmp}\")\" ridgebench.XXXXXXXX)");
        lines.add("trap 'rm -rf \"$work\"' EXIT");
        lines.add("cd \"$work\"");
        lines.add("export AWS_DEFAULT_REGION=" + quoted(place.region()));
        String endpoint = place.endpoint()
                .map(at -> "--endpoint-url " + quoted(at.toString()) + " ")
                .orElse("");
        lines.add("s3() { aws " + endpoint + "s3 \"$@\" --only-show-errors; }");
        lines.add("s3 cp " + quoted(place.uri(distribution)) + " - | tar x --strip-components=1");
        for (String dataset : datasets) {
            lines.add("s3 cp --recursive " + quoted(place.uri(dataset)) + " "
                    + quoted("experiments/data/" + dataset.substring(dataset.lastIndexOf('/') + 1)));
        }
        lines.add("s3 cp --recursive " + campaign + " " + here);
        lines.add(SURROUNDINGS);
        facts.forEach((variable, value) -> lines.add("export " + variable + "=" + quoted(value)));
        lines.add("back() { s3 sync " + here + " " + campaign + LEFT_OUT + "; }");
        lines.add("./ridgebench resume " + here + " &");
        return String.join("\n", lines) + "\n" + RUN;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
