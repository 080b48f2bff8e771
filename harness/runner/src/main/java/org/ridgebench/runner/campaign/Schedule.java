package org.ridgebench.runner.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ridgebench.measurements.Repetition;
import org.ridgebench.trial.Trial;

/**
 * The order in which repetitions run: blocks of one repetition of each trial, each block shuffled by the recorded seed.
 * What drifts over hours, a machine's clock or its neighbours, then meets all trials alike.
 */
final class Schedule {
    private Schedule() {}

    static List<Repetition> of(List<Trial> trials, int repetitions, long seed) {
        List<Repetition> schedule = new ArrayList<>();
        for (int number = 1; number <= repetitions; number++) {
            List<Trial> block = new ArrayList<>(trials);
            Collections.shuffle(block, new Random(seed + number));
            for (Trial trial : block) {
                schedule.add(new Repetition(trial, number));
            }
        }
        return schedule;
    }
}
