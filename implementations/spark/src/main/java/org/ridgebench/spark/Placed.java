package org.ridgebench.spark;

import java.io.IOException;
import org.ridgebench.trial.Evaluation;
import org.ridgebench.trial.Fit;
import org.ridgebench.trial.Phases;

/** An implementation whose rows are where it uses them. */
interface Placed extends AutoCloseable {
    /** The timed call. */
    Fit fit(Phases phases);

    /** Looks at the answer of the last fit. */
    Evaluation evaluate(Fit fit) throws IOException;

    /** Lets the executors forget the rows. */
    @Override
    void close();
}
