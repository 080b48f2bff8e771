package org.ridgebench.runner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.runner.campaign.Selection;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.Overrides;
import org.ridgebench.runner.experiment.ScaleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Measures every published figure again, and reports whether its shape is found here, too. A last",
            "experiment asks what the reports did not: which implementation wins where, and at what price.",
            "Interrupted, it goes on where it was when it is started again; what is measured is kept.",
            "Give another --results to measure everything anew. The last line of stdout is the report."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields before any of them is read.
final class ReproduceCommand implements Callable<Integer> {
    /** How much of the published sizes is measured. */
    enum Scale {
        SMALL,
        FULL
    }

    /** The figure of pictures that were never published. */
    private static final String OWN_IMAGES = "own-images";

    /** The same every time: started again, the same campaigns are found and gone on with. */
    private static final OptionalLong SEED = OptionalLong.of(2017);

    @Option(
            names = "--scale",
            paramLabel = "small|full",
            defaultValue = "small",
            description = {
                "small: what experiments/paper/small.yaml sets, 20 minutes on two cores;",
                "full: the published sizes. Default: ${DEFAULT-VALUE}"
            })
    Scale scale;

    @Option(
            names = "--only",
            paramLabel = "FIGURE",
            split = ",",
            description = "Some of the figures, such as --only amdahl,model-parallel.")
    List<String> only = new ArrayList<>();

    @Mixin
    ResultsOption results;

    @Mixin
    PlatformOption platform;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workbench workbench = Workbench.open();
        Path folder = workbench.installation().experiments().resolve("paper");
        PaperExperiments all = PaperExperiments.in(folder);
        Optional<String> mistake = all.mistake(only);
        if (mistake.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--only: " + mistake.get());
        }
        ScaleFile scaled =
                scale == Scale.FULL ? ScaleFile.full() : ScaleFile.read(folder.resolve("small.yaml"), all.figures());
        // Mistakes are found before hours of work: every file is read before the first one is measured.
        Map<Path, Experiment> experiments = new LinkedHashMap<>();
        for (Map.Entry<String, Path> figure :
                available(workbench, all.only(only)).entrySet()) {
            Overrides settings = new Overrides(scaled.of(figure.getKey()), Optional.empty(), SEED);
            experiments.put(figure.getValue(), workbench.experiment(figure.getValue(), settings));
        }
        List<CampaignFolder> campaigns = new ArrayList<>();
        List<Integer> exitCodes = new ArrayList<>();
        for (Map.Entry<Path, Experiment> experiment : experiments.entrySet()) {
            Optional<CampaignFolder> campaign = campaign(workbench, experiment.getKey(), experiment.getValue());
            if (campaign.isPresent()) {
                campaigns.add(campaign.get());
                exitCodes.add(measure(workbench, campaign.get(), experiment.getValue()));
            }
        }
        if (campaigns.isEmpty()) {
            return ExitCode.NOTHING_MEASURED;
        }
        int reported = new Reporting(workbench).report(campaigns, Optional.of(report(workbench)), Optional.empty());
        return exitCode(exitCodes, reported);
    }

    /** Those whose data sets are here, or could be made. */
    private Map<String, Path> available(Workbench workbench, PaperExperiments chosen)
            throws IOException, InterruptedException {
        if (!chosen.figures().contains(OWN_IMAGES) || hasHands(workbench)) {
            return chosen.files();
        }
        err().println("left out: " + OWN_IMAGES + ": data set " + HandsData.NAME + " could not be drawn");
        return chosen.without(OWN_IMAGES).files();
    }

    private boolean hasHands(Workbench workbench) throws IOException, InterruptedException {
        Path data = workbench.installation().data();
        if (HandsData.isIn(data)) {
            return true;
        }
        err().println(OWN_IMAGES + ": draws data set " + HandsData.NAME + " first");
        return HandsData.draw(workbench, HandsData.SAMPLES, HandsData.SEED, data.resolve(HandsData.NAME))
                == ExitCode.FINE;
    }

    /** The one that was begun before, or a new one; none where the machine can run no trial of it. */
    private Optional<CampaignFolder> campaign(Workbench workbench, Path file, Experiment experiment)
            throws IOException, ConfigurationException {
        Path kept = results.folder(workbench);
        Optional<CampaignFolder> begun = Continuation.of(kept, experiment, platform.yaml(workbench));
        if (begun.isPresent()) {
            return begun;
        }
        Selection selection = Selection.of(experiment, workbench.catalogue(), platform.capacity(workbench));
        if (selection.trials().isEmpty()) {
            err().println("left out: " + file + ": no trial is left to measure. See 'ridgebench plan'.");
            return Optional.empty();
        }
        CampaignFolder campaign = workbench.newCampaign(file, experiment, selection, kept);
        platform.keep(workbench, campaign);
        return Optional.of(campaign);
    }

    private int measure(Workbench workbench, CampaignFolder campaign, Experiment experiment)
            throws IOException, InterruptedException, ConfigurationException {
        err().println(experiment.name() + ": " + campaign.countRemaining() + " repetitions to measure, in "
                + campaign.path());
        return new Measuring(workbench, spec.commandLine().getOut(), err())
                .measure(campaign, experiment, Optional.empty());
    }

    /** Where the report of all of them is written: started again, it is written again. */
    private Path report(Workbench workbench) {
        return results.folder(workbench)
                .resolve("reports")
                .resolve("reproduce-" + scale.name().toLowerCase(Locale.ROOT));
    }

    static int exitCode(List<Integer> ofCampaigns, int ofReport) {
        if (ofCampaigns.stream().allMatch(code -> code == ExitCode.NOTHING_MEASURED)) {
            return ExitCode.NOTHING_MEASURED;
        }
        boolean fine = ofCampaigns.stream().allMatch(code -> code == ExitCode.FINE);
        return fine ? ofReport : ExitCode.SOME_TRIALS_FAILED;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
