package org.ridgebench.emr;

import java.util.ArrayList;
import java.util.List;

/**
 * What a step does on the cluster's master: lays out the program, the data sets and the campaign in a folder of its own,
 * goes on with the campaign, and copies it back to S3, once a minute and at its end. A pure function.
 *
 * @param place where everything lies in S3
 * @param name of the campaign, as in {@link Request}
 * @param distribution the key of the program's archive
 * @param datasets the keys of folders of data sets
 */
record StepScript(Place place, String name, String distribution, List<String> datasets) {
    /** Where EMR has Spark and YARN's settings. */
    private static final String SURROUNDINGS =
            "export SPARK_HOME=${SPARK_HOME:-/usr/lib/spark}" + " HADOOP_CONF_DIR=${HADOOP_CONF_DIR:-/etc/hadoop/conf}";

    StepScript {
        datasets = List.copyOf(datasets);
    }

    /** The arguments of EMR's command runner. */
    List<String> arguments() {
        return List.of("bash", "-c", text());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        String campaign = quoted(place.uri(Keys.campaign(place, name)));
        lines.add("set -eu");
        // The master's large disk, where it has one.
        lines.add("work=$(mktemp -d -p \"$(test -w /mnt && echo /mnt || echo /tmp)\" ridgebench.XXXXXXXX)");
        lines.add("trap 'rm -rf \"$work\"' EXIT");
        lines.add("cd \"$work\"");
        lines.add(
                "aws s3 cp --only-show-errors " + quoted(place.uri(distribution)) + " - | tar xz --strip-components=1");
        for (String dataset : datasets) {
            lines.add("aws s3 cp --only-show-errors --recursive " + quoted(place.uri(dataset)) + " "
                    + quoted("experiments/data/" + dataset.substring(dataset.lastIndexOf('/') + 1)));
        }
        String here = quoted("results/" + name);
        lines.add("aws s3 cp --only-show-errors --recursive " + campaign + " " + here);
        lines.add(SURROUNDINGS);
        String back = "aws s3 sync --only-show-errors " + here + " " + campaign;
        lines.add("(while sleep 60; do " + back + " || true; done) & copying=$!");
        // The campaign is copied back however it ended; its exit code is the step's.
        lines.add("code=0; ./ridgebench resume " + here + " || code=$?");
        lines.add("kill \"$copying\" 2>/dev/null || true");
        lines.add(back);
        lines.add("exit \"$code\"");
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
