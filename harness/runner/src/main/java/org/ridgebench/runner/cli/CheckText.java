package org.ridgebench.runner.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ridgebench.measurements.comparison.CheckResult;
import org.ridgebench.measurements.comparison.Judgement;

/** The verdict of a check in a line or two. */
final class CheckText {
    private CheckText() {}

    /** A word for all of it. */
    static String verdict(CheckResult result) {
        Judgement worst = result.worst();
        return worst.fails() ? worst.word() : worst == Judgement.BETTER ? Judgement.SAME.word() : worst.word();
    }

    /** How often each judgement was given, the worst first. */
    static String counts(CheckResult result) {
        return Arrays.stream(Judgement.values())
                .filter(judgement -> result.count(judgement) > 0)
                .map(judgement -> result.count(judgement) + " " + judgement.word())
                .collect(Collectors.joining(", "));
    }

    /** What references were taken from where, so that nobody takes a silent gate for a good one. */
    static String beside(CheckResult result) {
        return result.machine()
                .map(name -> "references of " + name
                        + (result.secondsJudged()
                                ? ", this machine: seconds were compared"
                                : "; seconds were not compared: another host, or no gate of the baseline"))
                .orElse("no references of any machine: only answers and phases were compared");
    }
}
