package org.ridgebench.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ridgebench.measurements.JobRequest;

/** Reads the section {@code slurm} of a platform. */
final class SlurmSectionReader {
    private static final List<String> KEYS = List.of(
            "account", "partition", "nodes", "time", "coresPerNode", "stopBefore", "exclusive", "requeue", "options");

    private static final int MOST = 100_000;

    /** Options of sbatch that are written from what the experiment and other keys say. */
    private static final Set<String> OWN = Set.of(
            "--account",
            "-A",
            "--partition",
            "-p",
            "--nodes",
            "-N",
            "--time",
            "-t",
            "--ntasks",
            "-n",
            "--ntasks-per-node",
            "--cpus-per-task",
            "-c",
            "--signal",
            "--exclusive",
            "--requeue",
            "--no-requeue",
            "--output",
            "-o",
            "--open-mode",
            "--job-name",
            "-J",
            "--array",
            "-a",
            "--wrap");

    private SlurmSectionReader() {}

    /** The section; only right if there was no error. */
    static Site.Slurm read(Setting section) {
        Site.Slurm standard = Site.Slurm.DEFAULT;
        if (!section.isMapOf(KEYS, "Write 'slurm: {partition: main, time: 2h}'.")) {
            return standard;
        }
        JobRequest request = new JobRequest(
                count(section, "nodes", "Write how many nodes a job gets."),
                section.get("time").flatMap(DurationText::read),
                word(section, "partition"),
                word(section, "account"));
        return new Site.Slurm(
                request,
                count(section, "coresPerNode", "Write how many cores of a node a job may use."),
                section.get("stopBefore").flatMap(DurationText::read).orElse(standard.stopBefore()),
                section.get("exclusive").flatMap(Setting::truth).orElse(standard.exclusive()),
                section.get("requeue").flatMap(Setting::truth).orElse(standard.requeue()),
                section.get("options").map(SlurmSectionReader::options).orElse(standard.options()));
    }

    private static OptionalInt count(Setting section, String key, String remedy) {
        return section.get(key).map(value -> value.count(1, MOST, remedy)).orElse(OptionalInt.empty());
    }

    private static Optional<String> word(Setting section, String key) {
        Optional<Setting> setting = section.get(key);
        Optional<String> word =
                setting.flatMap(value -> value.text("a word", "Ask 'sacctmgr show user $USER' or 'sinfo' for one."));
        if (word.isPresent() && !isWord(word.get())) {
            setting.orElseThrow().expected("one word without blanks", "Write it as Slurm spells it.");
        }
        return word;
    }

    private static List<String> options(Setting setting) {
        List<String> options = new ArrayList<>();
        for (Setting item : setting.items()) {
            item.text("an option of sbatch", "Write it in quotes, such as '--constraint=skylake'.")
                    .ifPresent(option -> {
                        String name = option.split("=", 2)[0];
                        if (!option.startsWith("-") || !isWord(option)) {
                            item.expected("an option of sbatch", "Write '--name=value', without blanks.");
                        } else if (OWN.contains(name)) {
                            item.wrong("'" + name + "' is written by Ridgebench. Use its own key or option.");
                        } else {
                            options.add(option);
                        }
                    });
        }
        return options;
    }

    /** A line break in one of them would be a line of the script. */
    private static boolean isWord(String text) {
        return text.matches("\\S+");
    }
}
