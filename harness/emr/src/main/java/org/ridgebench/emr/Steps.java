package org.ridgebench.emr;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ActionOnFailure;
import software.amazon.awssdk.services.emr.model.FailureDetails;
import software.amazon.awssdk.services.emr.model.StepConfig;
import software.amazon.awssdk.services.emr.model.StepState;
import software.amazon.awssdk.services.emr.model.StepStatus;

/** The steps of a cluster. */
final class Steps {
    private static final Set<StepState> LIVE = Set.of(StepState.PENDING, StepState.RUNNING, StepState.CANCEL_PENDING);

    private final EmrClient emr;
    private final String cluster;

    Steps(EmrClient emr, String cluster) {
        this.emr = emr;
        this.cluster = cluster;
    }

    /**
     * How far a step has come.
     *
     * @param reason why it is where it is; empty text if nobody says
     */
    record Progress(StepState state, String reason) {
        boolean isOver() {
            return !LIVE.contains(state);
        }
    }

    /**
     * The step of a title.
     *
     * @param isNew whether it was added just now
     */
    record Added(String id, StepState state, boolean isNew) {}

    /** The step of that title that has not ended, or has ended well. */
    Optional<Added> find(String title) {
        return emr.listStepsPaginator(request -> request.clusterId(cluster)).steps().stream()
                .filter(step -> title.equals(step.name()))
                .filter(step -> isUseful(step.status().state()))
                .findFirst()
                .map(step -> new Added(step.id(), step.status().state(), false));
    }

    private static boolean isUseful(StepState state) {
        return LIVE.contains(state) || state == StepState.COMPLETED;
    }

    Added add(String title, List<String> arguments) {
        StepConfig step = StepConfig.builder()
                .name(title)
                // What comes after it on a shared cluster goes on.
                .actionOnFailure(ActionOnFailure.CONTINUE)
                .hadoopJarStep(jar -> jar.jar("command-runner.jar").args(arguments))
                .build();
        String id = emr.addJobFlowSteps(request -> request.jobFlowId(cluster).steps(step))
                .stepIds()
                .get(0);
        return new Added(id, StepState.PENDING, true);
    }

    Progress progress(String step) {
        StepStatus status = emr.describeStep(
                        request -> request.clusterId(cluster).stepId(step))
                .step()
                .status();
        return new Progress(status.state(), reason(status));
    }

    private static String reason(StepStatus status) {
        FailureDetails failure = status.failureDetails();
        if (failure == null) {
            return "";
        }
        String reason = sentence(failure.reason());
        String message = sentence(failure.message());
        String log = Optional.ofNullable(failure.logFile())
                .map(file -> ", log: " + file)
                .orElse("");
        return (reason.isEmpty() ? message : message.isEmpty() ? reason : reason + ": " + message) + log;
    }

    private static String sentence(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\.$", "");
    }
}
