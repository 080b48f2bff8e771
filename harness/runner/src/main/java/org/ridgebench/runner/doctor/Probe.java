package org.ridgebench.runner.doctor;

import java.io.IOException;

/** Looks at one thing. */
@FunctionalInterface
interface Probe {
    Finding look(Surroundings around) throws IOException, InterruptedException;
}
