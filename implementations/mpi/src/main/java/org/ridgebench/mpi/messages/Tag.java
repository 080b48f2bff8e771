package org.ridgebench.mpi.messages;

/** Keeps messages of different conversations apart. */
public enum Tag {
    /** What the algorithm says. */
    DATA(1),
    /** A rank asks for its next piece of work. */
    ASK(2),
    /** The piece of work that it gets. */
    ANSWER(3);

    private final int number;

    Tag(int number) {
        this.number = number;
    }

    /** As libraries know it. */
    public int number() {
        return number;
    }
}
