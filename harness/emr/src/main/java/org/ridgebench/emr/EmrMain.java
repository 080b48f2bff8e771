package org.ridgebench.emr;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgebench.trial.Lifeline;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.StepState;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Carries a campaign to EMR and back: {@code EmrMain check|plan|submit|fetch REQUEST}, {@code EmrMain status|wait REQUEST
 * CLUSTER STEP [PATIENCE]}. stdout: properties; of {@code plan}, the script of the step.
 */
public final class EmrMain {
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    /** Pauses between two looks at a step: soon at first, then more and more patient. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Request request;
    private final PrintStream out;
    private final PrintStream err;

    private EmrMain(Request request, PrintStream out, PrintStream err) {
        this.request = request;
        this.out = out;
        this.err = err;
    }

    /** Exit code 0: done; 1: the step failed, or did not end in time; 2: AWS, or the request, is in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        Lifeline.hold(System.getenv());
        System.exit(run(List.of(arguments), SHORTEST_PAUSE, System.out, System.err));
    }

    static int run(List<String> arguments, Duration shortestPause, PrintStream out, PrintStream err)
            throws InterruptedException {
        if (arguments.size() < 2) {
            err.println(
                    "usage: EmrMain check|plan|submit|fetch REQUEST, or status|wait REQUEST CLUSTER STEP [PATIENCE]");
            return REFUSED;
        }
        try {
            Request request = Request.read(Path.of(arguments.get(1)));
            try {
                return new EmrMain(request, out, err).call(arguments, shortestPause);
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

    private int call(List<String> arguments, Duration shortestPause) throws IOException, InterruptedException {
        return switch (arguments.get(0)) {
            case "check" -> check();
            case "plan" -> plan();
            case "submit" -> submit();
            case "fetch" -> fetch();
            case "status" -> status(arguments.get(2), arguments.get(3));
            case "wait" -> {
                Duration patience = Duration.parse(arguments.get(4));
                yield await(arguments.get(2), arguments.get(3), shortestPause, patience);
            }
            default -> throw new RefusedException("emr: unknown word '" + arguments.get(0) + "'.");
        };
    }

    /** Whether a submission would be heard. */
    private int check() {
        // First, for it says more of credentials than the head of a bucket can.
        try (EmrClient emr = Aws.emr(request.place())) {
            out.println("cluster=" + new Clusters(emr).find(request).orElse(""));
        }
        try (S3Client s3 = Aws.s3(request.place())) {
            new Store(s3, request.place(), err::println).check();
        }
        return FINE;
    }

    /** Asks nobody. */
    private int plan() throws IOException {
        out.print(Cargo.of(request).script(Map.of()).text());
        return FINE;
    }

    private int submit() throws IOException {
        try (EmrClient emr = Aws.emr(request.place())) {
            Clusters clusters = new Clusters(emr);
            Optional<String> found = clusters.find(request);
            Optional<Steps.Added> before = found.flatMap(id -> new Steps(emr, id).find(request.title()));
            if (before.isPresent()) {
                say(clusters, found.orElseThrow(), before.get());
                return FINE;
            }
            Cargo cargo = Cargo.of(request);
            try (S3Client s3 = Aws.s3(request.place())) {
                cargo.copyTo(new Store(s3, request.place(), err::println));
            }
            String cluster = found.orElseGet(() -> clusters.start(request));
            StepScript script = cargo.script(facts(cluster, clusters.instances(cluster)));
            say(clusters, cluster, new Steps(emr, cluster).add(request.title(), script.arguments()));
        }
        return FINE;
    }

    private Map<String, String> facts(String cluster, Instances instances) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("RIDGEBENCH_CLUSTER", cluster);
        facts.put("RIDGEBENCH_INSTANCES", instances.text());
        instances
                .usdPerHour(request.prices())
                .ifPresent(usd -> facts.put("RIDGEBENCH_USD_PER_HOUR", usd.toPlainString()));
        return facts;
    }

    private void say(Clusters clusters, String cluster, Steps.Added step) {
        Instances instances = clusters.instances(cluster);
        out.println("cluster=" + cluster);
        out.println("step=" + step.id());
        out.println("state=" + step.state());
        out.println("new=" + step.isNew());
        out.println("place=" + request.place().uri(Keys.campaign(request.place(), request.name())));
        out.println("instances=" + instances.text());
        out.println("usdPerHour="
                + instances
                        .usdPerHour(request.prices())
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
        out.println("logs=" + clusters.logs(cluster));
    }

    private int fetch() throws IOException {
        String key = Keys.campaign(request.place(), request.name());
        try (S3Client s3 = Aws.s3(request.place())) {
            Store store = new Store(s3, request.place(), err::println);
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
            out.println("instances=" + new Clusters(emr).instances(cluster).text());
        }
        return FINE;
    }

    private int await(String cluster, String step, Duration shortestPause, Duration patience)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (EmrClient emr = Aws.emr(request.place())) {
            Steps steps = new Steps(emr, cluster);
            Duration pause = shortestPause;
            Steps.Progress progress = steps.progress(step);
            while (!progress.isOver() && System.nanoTime() < deadline) {
                Thread.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
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
