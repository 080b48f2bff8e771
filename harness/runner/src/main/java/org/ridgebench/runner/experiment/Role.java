package org.ridgebench.runner.experiment;

/** Why a trial is part of an experiment. A trial may have several roles. */
public enum Role {
    /** The sweep asks for it. */
    REQUESTED,
    /** Its answer is the one that others are checked against. */
    REFERENCE,
    /** Its time is what a speedup divides by. */
    BASE
}
