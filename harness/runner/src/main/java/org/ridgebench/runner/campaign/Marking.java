package org.ridgebench.runner.campaign;

import java.util.EnumSet;
import java.util.Set;
import org.ridgebench.measurements.Mark;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.trial.Answer;
import org.ridgebench.trial.Parallelism;
import org.ridgebench.trial.Trial;

/** Says what must be known of a repetition besides how it ended. */
record Marking(Catalogue catalogue, Platform platform, Capacity capacity) {
    /** What is known from what was asked for. */
    Set<Mark> asked(Trial trial) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (trial.parallelism().cores() > capacity.forParallelism(trial.parallelism())) {
            marks.add(Mark.OVERSUBSCRIBED);
        }
        if (trial.parallelism() instanceof Parallelism.Executors
                && platform.spark().isInProcess()) {
            marks.add(Mark.IN_PROCESS);
        }
        if (catalogue
                .find(trial.implementation())
                .filter(descriptor -> descriptor.accuracyTolerance().isPresent())
                .isPresent()) {
            marks.add(Mark.APPROXIMATE);
        }
        return marks;
    }

    /** What is known from how it went, in addition. */
    Set<Mark> found(Trial trial, Answer answer) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        int possible = capacity.forParallelism(trial.parallelism());
        if (answer.coresGiven() < Math.min(trial.parallelism().cores(), possible)) {
            marks.add(Mark.UNDERGRANTED);
        }
        if (answer.repeatedTasks() > 0) {
            marks.add(Mark.RECOVERED);
        }
        if (answer.evaluation().repeatedRows()) {
            marks.add(Mark.REPEATED_ROWS);
        }
        return marks;
    }
}
