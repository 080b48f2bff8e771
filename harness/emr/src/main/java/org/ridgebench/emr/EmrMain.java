package org.ridgebench.emr;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ridgebench.trial.Lifeline;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.StepState;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Carries a campaign to EMR and back: {@code EmrMain submit|fetch REQUEST}, {@code EmrMain status|wait REQUEST CLUSTER
 * STEP [PATIENCE]}. stdout: properties.
 */
public final class EmrMain {
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final Request request;
    private final PrintStream out;

    private EmrMain(Request request, PrintStream out) {
        this.request = request;
        this.out = out;
    }

    /** Exit code 0: done; 1: the step failed, or did not end in time; 2: AWS, or the request, is in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        Lifeline.hold(System.getenv());
        System.exit(run(List.of(arguments), BETWEEN_LOOKS, System.out, System.err));
    }

    static int run(List<String> arguments, Duration betweenLooks, PrintStream out, PrintStream err)
            throws InterruptedException {
        if (arguments.size() < 2) {
            err.println("usage: EmrMain submit|fetch REQUEST, or status|wait REQUEST CLUSTER STEP [PATIENCE]");
            return REFUSED;
        }
        try {
            Request request = Request.read(Path.of(arguments.get(1)));
            try {
                return new EmrMain(request, out).call(arguments, betweenLooks, err);
            } catch (SdkException e) {
                throw Trouble.of(e, request.place());
            }
        } catch (RefusedException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("emr: " + e.getMessage() + ": cannot be read or written");
        }
        return REFUSED;
    }

    private int call(List<String> arguments, Duration betweenLooks, PrintStream err)
            throws IOException, InterruptedException {
        return switch (arguments.get(0)) {
            case "submit" -> submit();
            case "fetch" -> fetch();
            case "status" -> status(arguments.get(2), arguments.get(3));
            case "wait" -> {
                Duration patience = Duration.parse(arguments.get(4));
                yield await(arguments.get(2), arguments.get(3), betweenLooks, patience, err);
            }
            default -> throw new RefusedException("emr: unknown word '" + arguments.get(0) + "'.");
        };
    }

    private int submit() throws IOException {
        StepScript script;
        try (S3Client s3 = Aws.s3(request.place())) {
            script = new Submission(request, new Store(s3, request.place())).copy();
        }
        try (EmrClient emr = Aws.emr(request.place())) {
            Clusters clusters = new Clusters(emr);
            String cluster = clusters.forCampaign(request);
            String step = new Steps(emr, cluster).once(request.title(), script.arguments());
            out.println("cluster=" + cluster);
            out.println("step=" + step);
            out.println("instances=" + clusters.instances(cluster));
            out.println("logs=" + clusters.logs(cluster));
        }
        return FINE;
    }

    private int fetch() throws IOException {
        String key = Keys.campaign(request.place(), request.name());
        try (S3Client s3 = Aws.s3(request.place())) {
            Store store = new Store(s3, request.place());
            store.check();
            int files = store.fetchFolder(key, request.campaign());
            if (files == 0) {
                throw new RefusedException("emr: " + request.place().uri(key)
                        + ": nothing is there. Was the campaign submitted, with this bucket and prefix?");
            }
            out.println("files=" + files);
        }
        return FINE;
    }

    private int status(String cluster, String step) {
        try (EmrClient emr = Aws.emr(request.place())) {
            say(new Steps(emr, cluster).progress(step));
            out.println("instances=" + new Clusters(emr).instances(cluster));
        }
        return FINE;
    }

    private int await(String cluster, String step, Duration betweenLooks, Duration patience, PrintStream err)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (EmrClient emr = Aws.emr(request.place())) {
            Steps steps = new Steps(emr, cluster);
            Steps.Progress progress = steps.progress(step);
            while (!progress.isOver() && System.nanoTime() < deadline) {
                Thread.sleep(betweenLooks.toMillis());
                progress = steps.progress(step);
            }
            say(progress);
            if (progress.state() == StepState.COMPLETED) {
                return FINE;
            }
            err.println("emr: step " + step + " of cluster " + cluster + " is " + progress.state()
                    + (progress.isOver() ? "" : " after " + patience.toMinutes() + " minutes")
                    + (progress.reason().isEmpty() ? "" : ": " + progress.reason())
                    + ". 'ridgebench fetch' brings what it measured.");
            return FAILED;
        }
    }

    private void say(Steps.Progress progress) {
        out.println("state=" + progress.state());
        out.println("reason=" + progress.reason());
    }
}
