package org.ridgebench.runner.emr;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.ridgebench.measurements.SubmittedStep;

/**
 * What has become of a step, in EMR's words.
 *
 * @param state {@value #UNKNOWN} where nobody could be asked
 * @param text what a user wants to know besides; empty text where there is nothing
 */
public record StepStatus(SubmittedStep step, String state, String text) {
    public static final String UNKNOWN = "UNKNOWN";

    private static final String COMPLETED = "COMPLETED";
    private static final Set<String> LIVE = Set.of("PENDING", "RUNNING", "CANCEL_PENDING");

    public StepStatus {
        requireNonNull(state, "state");
        requireNonNull(text, "text");
    }

    public boolean isKnown() {
        return !state.equals(UNKNOWN);
    }

    /** Whether it measures, or will. Of one that nobody can be asked about, the worst is assumed. */
    public boolean isLive() {
        return LIVE.contains(state) || !isKnown();
    }

    /** Whether everything was measured, and well. */
    public boolean isCompleted() {
        return state.equals(COMPLETED);
    }

    /** In a line. */
    @Override
    public String toString() {
        return "step " + step.id() + " of cluster " + step.cluster() + ": " + state
                + (text.isEmpty() ? "" : ": " + text);
    }
}
