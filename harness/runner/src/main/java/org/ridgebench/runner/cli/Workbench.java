package org.ridgebench.runner.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgebench.measurements.CampaignFolder;
import org.ridgebench.measurements.Shard;
import org.ridgebench.runner.campaign.CampaignRun;
import org.ridgebench.runner.campaign.Capacity;
import org.ridgebench.runner.campaign.LockHolder;
import org.ridgebench.runner.campaign.Selection;
import org.ridgebench.runner.doctor.Surroundings;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.ConfigurationException;
import org.ridgebench.runner.experiment.Experiment;
import org.ridgebench.runner.experiment.ExperimentReader;
import org.ridgebench.runner.experiment.Overrides;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.experiment.PlatformReader;
import org.ridgebench.runner.launch.BoundedPrograms;
import org.ridgebench.runner.launch.Command;
import org.ridgebench.runner.launch.Cpus;
import org.ridgebench.runner.launch.Installation;
import org.ridgebench.runner.launch.JvmLauncher;
import org.ridgebench.runner.launch.Launchers;
import org.ridgebench.runner.launch.MpiLauncher;
import org.ridgebench.runner.launch.Processes;
import org.ridgebench.runner.launch.SparkLauncher;
import org.ridgebench.runner.slurm.SlurmQueue;

/** What every command works with: what is installed, and the machine. */
record Workbench(Installation installation, Catalogue catalogue, Cpus cpus, Processes processes) {
    /** A queue's commands wait for a controller that does not answer; longer than this nobody looks at them. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    /** Found from the environment: {@code RIDGEBENCH_HOME} is set by the launcher script. */
    static Workbench open() throws IOException {
        String home = System.getenv("RIDGEBENCH_HOME");
        Installation installation = Installation.of(Path.of(home == null ? "." : home));
        if (!Files.isDirectory(installation.lib())) {
            throw new IOException(installation.lib() + ": nothing is built. Run ./ridgebench, or mvn package.");
        }
        return new Workbench(installation, Catalogue.read(installation.lib()), Cpus.ofThisProcess(), new Processes());
    }

    /** The file of a platform, named as below experiments/platforms, or by its path. */
    Path platformFile(String nameOrFile) {
        Path known = installation.platforms().resolve(nameOrFile + ".yaml");
        return Files.isRegularFile(known) ? known : Path.of(nameOrFile);
    }

    /** A platform as its file says, whether or not this machine has what it names. */
    Platform platformAsWritten(Path file) throws ConfigurationException {
        return PlatformReader.read(file);
    }

    private Platform platform(Path file) throws ConfigurationException {
        Platform platform = platformAsWritten(file).withPrograms(Files::isExecutable);
        Optional<String> scratch = platform.site().scratch();
        return scratch.isPresent() ? platform.withScratch(scratch(file, scratch.get())) : platform;
    }

    private static String scratch(Path file, String folderOrVariable) throws ConfigurationException {
        String folder = folderOrVariable.startsWith("$")
                ? Optional.ofNullable(System.getenv(folderOrVariable.substring(1)))
                        .orElse("")
                : folderOrVariable;
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            throw new ConfigurationException(List.of(file + ": scratch: no such folder here, got '" + folderOrVariable
                    + "'. Name one that each node has, or remove the key."));
        }
        return folder;
    }

    /** This process, as others that measure the same campaign see it. */
    LockHolder self() {
        return LockHolder.ofThisProcess(
                host(),
                variable("SLURM_JOB_ID").orElse(""),
                variable("SLURM_RESTART_COUNT").map(Integer::valueOf).orElse(0));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return variable("HOSTNAME").orElse("unknown");
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    Surroundings surroundings(Path platformFile, Path results) throws ConfigurationException {
        return new Surroundings(
                Path.of("/"),
                System.getenv(),
                new BoundedPrograms(LONGEST_ANSWER),
                installation,
                catalogue,
                cpus,
                new Surroundings.Place(platformAsWritten(platformFile), results));
    }

    SlurmQueue queue() {
        return new SlurmQueue(new BoundedPrograms(LONGEST_ANSWER));
    }

    Platform platform(PlatformOption option) throws ConfigurationException {
        return platform(platformFile(option.platform));
    }

    /** The program that a campaign's platform binds processes with, where this machine does not have it. */
    Optional<String> missingBinding(CampaignFolder folder) throws ConfigurationException {
        return PlatformReader.read(platformFile(folder)).jvm().stream()
                .flatMap(jvm -> jvm.binding().stream().limit(1))
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .findFirst();
    }

    Path platformFile(CampaignFolder folder) {
        return folder.platformYaml().orElseGet(() -> platformFile("local"));
    }

    /** The cores that trials may use on a platform. */
    Capacity capacity(Path platformFile) throws ConfigurationException {
        return capacity(platformAsWritten(platformFile));
    }

    private Capacity capacity(Platform platform) {
        Optional<String> allocation =
                platform.cores().flatMap(variable -> Optional.ofNullable(System.getenv(variable)));
        Capacity capacity = allocation
                .map(perNode -> Capacity.ofAllocation(cpus.count(), perNode))
                .orElseGet(() -> Capacity.ofThisMachine(cpus.count()));
        return platform.spark().isElsewhere() ? capacity.withExecutorsElsewhere() : capacity;
    }

    /** The cores that trials may use in a job to come. */
    Capacity clusterCapacity(Path platformFile, int nodes, int coresPerNode) throws ConfigurationException {
        Capacity capacity = new Capacity(coresPerNode, nodes * coresPerNode, coresPerNode);
        return platformAsWritten(platformFile).spark().isElsewhere() ? capacity.withExecutorsElsewhere() : capacity;
    }

    Experiment experiment(Path file, Overrides overrides) throws ConfigurationException {
        return ExperimentReader.read(file, overrides, catalogue, installation.data());
    }

    /** The experiment of a campaign that was made before. */
    Experiment experiment(CampaignFolder folder) throws ConfigurationException {
        return experiment(folder.resolvedYaml(), Overrides.NONE);
    }

    /** Lays out the folder of a campaign to come. */
    CampaignFolder newCampaign(Path file, Experiment experiment, Selection selection, Path results) throws IOException {
        return CampaignFolder.create(
                results,
                experiment.name(),
                Files.readString(file, UTF_8),
                experiment.resolvedYaml(),
                selection.rows(),
                Clock.systemUTC());
    }

    /**
     * A campaign's run on the platform that it was made for.
     *
     * @param shard the part of the campaign to be run, if not all of it
     */
    CampaignRun campaignRun(CampaignFolder folder, Experiment experiment, Optional<Shard> shard)
            throws ConfigurationException {
        Platform platform = platform(platformFile(folder));
        Launchers launchers = new Launchers(
                new JvmLauncher(installation, catalogue, cpus),
                new MpiLauncher(installation, catalogue, cpus),
                new SparkLauncher(installation, catalogue, cpus));
        return new CampaignRun(folder, experiment, launchers, platform, catalogue, capacity(platform), shard);
    }

    /** The same command bound to one core, where a campaign's platform binds processes. */
    Command onOneCore(CampaignFolder folder, Command command) throws ConfigurationException {
        List<String> words = platform(platformFile(folder)).jvm().stream()
                .filter(jvm -> !jvm.binding().isEmpty())
                .flatMap(jvm -> Stream.concat(jvm.binding().stream(), Stream.of(cpus.list(1))))
                .collect(Collectors.toCollection(ArrayList::new));
        words.addAll(command.arguments());
        return new Command(words, command.environment(), command.directory());
    }

    /** A main class of a module other than the runner, in a process of its own. */
    Command program(String module, List<String> jvmArguments, String main, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(installation.java().toString());
        words.addAll(jvmArguments);
        words.addAll(List.of("-cp", installation.classPath(module), main));
        words.addAll(arguments);
        return new Command(words, JvmLauncher.ONE_BLAS_THREAD, Path.of("").toAbsolutePath());
    }
}
