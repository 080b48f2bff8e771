package org.ridgebench.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgebench.runner.experiment.Catalogue;
import org.ridgebench.runner.experiment.Emr;
import org.ridgebench.runner.experiment.Platform;
import org.ridgebench.runner.experiment.Site;
import org.ridgebench.runner.launch.Cpus;
import org.ridgebench.runner.launch.Installation;
import org.ridgebench.runner.launch.Reply;

class ProbesTest {
    private static final Platform LOCAL = platform("standalone", Site.NONE);
    private static final Platform SLURM =
            platform("standalone", new Site(List.of(), Optional.empty(), Optional.of(Site.Slurm.DEFAULT)));

    @TempDir
    Path root;

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(root.resolve("home/lib/spark"));
        file("home/lib/mpi/implementation.yaml", """
                implementations: [mpi-gram]
                launcher: mpi
                keys: [ranks]
                kernels: {exact: 60}
                solvers: [cholesky]
                defaults: {kernel: exact, solver: cholesky}
                """);
    }

    @Test
    void theJdkThatRunsIsNamedWithTheOthers() throws Exception {
        file("usr/lib/jvm/jdk-25/release", "JAVA_VERSION=\"25.0.3\"\n");
        file("usr/lib/jvm/jdk-17/release", "JAVA_VERSION=\"17.0.15\"\n");
        program("usr/lib/jvm/jdk-17/bin/javac");
        program("usr/lib/jvm/jdk-25/bin/javac");
        assertThat(look(new JdkProbe()))
                .isEqualTo(Finding.ok("jdk", "25.0.3 in " + root.resolve("usr/lib/jvm/jdk-25") + "; others: 17.0.15"));

        file("usr/lib/jvm/jdk-25/release", "JAVA_VERSION=\"11.0.1\"\n");
        assertThat(look(new JdkProbe()).level()).isEqualTo(Level.MISSING);
        Files.delete(root.resolve("usr/lib/jvm/jdk-25/release"));
        assertThat(look(new JdkProbe()).level()).isEqualTo(Level.NOTE);
    }

    @Test
    void aJdkHasTheVectorApiOrNot() throws Exception {
        answer("--list-modules", "java.base@25\njdk.incubator.vector@25\n");
        assertThat(look(new VectorApiProbe()).level()).isEqualTo(Level.OK);
        answer("--list-modules", "java.base@25\n");
        assertThat(look(new VectorApiProbe()))
                .isEqualTo(Finding.missing(
                        "vector-api",
                        "this JDK has no module jdk.incubator.vector",
                        "Use a full JDK, or measure without it: --set protocol.vectorApi=false"));
    }

    @Test
    void theSystemsBlasIsFoundByItsName() throws Exception {
        assertThat(look(new BlasProbe()).level()).isEqualTo(Level.NOTE);
        answer(
                "ldconfig",
                "\tlibblah.so (libc6) => /lib/libblah.so\n\tlibblas.so.3 (libc6,x86-64) => /lib/libblas.so.3\n");
        assertThat(look(new BlasProbe())).isEqualTo(Finding.ok("blas", "/lib/libblas.so.3"));
    }

    @Test
    void whatTheBuildDidNotFindIsSaid() throws Exception {
        assertThat(look(new MpjProbe()).level()).isEqualTo(Level.OK);
        file("home/lib/mpi/missing.txt", "MPJ Express is not here. Install libmpj-java.\n");
        assertThat(look(new MpjProbe()).level()).isEqualTo(Level.NOTE);
        Files.delete(root.resolve("home/lib/mpi/implementation.yaml"));
        assertThat(look(new MpjProbe()).text()).isEqualTo("ranks are not built");
    }

    @Test
    void coresAreCountedAndHalvesOfThemNoted() throws Exception {
        assertThat(look(new CoresProbe())).isEqualTo(Finding.ok("cores", "2 usable"));
        file("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t0-1\n");
        file("sys/devices/system/cpu/online", "0-7\n");
        file("sys/fs/cgroup/cpu.max", "max 100000\n");
        assertThat(look(new CoresProbe()).text()).isEqualTo("2 usable, processors 0-1 allowed of 0-7");
        file("sys/fs/cgroup/cpu.max", "200000 100000\n");
        assertThat(look(new CoresProbe()).text())
                .isEqualTo("2 usable, processors 0-1 allowed of 0-7, time for 2 (cgroup)");
        file("sys/fs/cgroup/cpu.max", "150000 100000\n");
        assertThat(look(new CoresProbe()).level()).isEqualTo(Level.NOTE);
    }

    @ParameterizedTest
    @CsvSource({"1, NOTE", "0, OK", "'', OK"})
    void sharedCoresAreNoted(String active, Level level) throws Exception {
        file("sys/devices/system/cpu/smt/active", active);
        assertThat(look(new SmtProbe()).level()).isEqualTo(level);
    }

    @Test
    void aClockThatFollowsTheLoadIsNoted() throws Exception {
        assertThat(look(new GovernorProbe()).level()).isEqualTo(Level.OK);
        file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
        assertThat(look(new GovernorProbe())).isEqualTo(Finding.ok("governor", "performance"));
        file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
        assertThat(look(new GovernorProbe()).remedy()).isEqualTo("cpupower frequency-set -g performance");
    }

    @ParameterizedTest
    @CsvSource({"0.10, OK", "0.50, OK", "0.51, NOTE", "9.00, NOTE"})
    void aBusyMachineIsNoted(String load, Level level) throws Exception {
        file("proc/loadavg", load + " 1.00 1.00 1/100 12345\n");
        assertThat(look(new LoadProbe()).level()).isEqualTo(level);
    }

    @Test
    void theLesserOfMemoryAndItsLimitCounts() throws Exception {
        file("proc/meminfo", "MemTotal:       16777216 kB\nMemAvailable:    8388608 kB\n");
        assertThat(look(new MemoryProbe())).isEqualTo(Finding.ok("memory", "8.0 GiB available"));
        file("sys/fs/cgroup/memory.max", "2147483648\n");
        assertThat(look(new MemoryProbe()).text()).isEqualTo("2.0 GiB available");
        assertThat(look(new MemoryProbe()).level()).isEqualTo(Level.NOTE);
        file("sys/fs/cgroup/memory.max", "max\n");
        assertThat(look(new MemoryProbe()).level()).isEqualTo(Level.OK);
    }

    @ParameterizedTest
    @CsvSource({"tsc, OK", "kvm-clock, OK", "hpet, NOTE", "acpi_pm, NOTE"})
    void aSlowClockIsNoted(String source, Level level) throws Exception {
        file("sys/devices/system/clocksource/clocksource0/current_clocksource", source + "\n");
        assertThat(look(new ClockProbe()).level()).isEqualTo(level);
    }

    @Test
    void resultsNeedAPlace() throws Exception {
        assertThat(look(new DiskProbe()).text()).endsWith(" GiB free for " + root.resolve("results/deep"));
    }

    @Test
    void aProgramThatBindsIsLookedFor() throws Exception {
        assertThat(look(new BindingProbe()).text())
                .isEqualTo("/usr/bin/taskset is not here: processes may wander between processors");
        program("usr/bin/taskset");
        assertThat(look(new BindingProbe())).isEqualTo(Finding.ok("taskset", "/usr/bin/taskset"));
    }

    @Test
    void slurmIsAskedWhereThePlatformWantsIt() throws Exception {
        assertThat(look(new SlurmProbe())).isEqualTo(Finding.ok("slurm", "the platform does not use it"));
        assertThat(look(new SlurmProbe(), SLURM))
                .isEqualTo(Finding.missing(
                        "slurm",
                        "sbatch: no such program here",
                        "Go to a login node of the cluster, or put its commands on PATH."));
        answer("sbatch", "slurm-wlm 22.05.8\n");
        replies.put("sinfo", new Reply(Reply.TOO_LATE, "", ""));
        assertThat(look(new SlurmProbe(), SLURM))
                .isEqualTo(Finding.missing(
                        "slurm", "sinfo: no answer in time", "Ask 'scontrol ping' whether its controller is up."));
        answer("sinfo", "3 idle\n1 down\n");
        assertThat(look(new SlurmProbe(), SLURM).text())
                .isEqualTo("slurm-wlm 22.05.8, nodes: 3 idle, 1 down; outside of any allocation");
        variables.put("SLURM_JOB_ID", "12");
        variables.put("SLURM_JOB_NODELIST", "node[1-2]");
        assertThat(look(new SlurmProbe(), SLURM).text()).endsWith("; inside job 12 on node[1-2]");
    }

    @Test
    void sparkComesWithTheBuildOrFromOutside() throws Exception {
        assertThat(look(new SparkProbe())).isEqualTo(Finding.ok("spark", "master standalone, our own class path"));
        variables.put("SPARK_HOME", root.resolve("spark").toString());
        assertThat(look(new SparkProbe()).level()).isEqualTo(Level.NOTE);
        program("spark/bin/spark-submit");
        assertThat(look(new SparkProbe()).text()).endsWith("SPARK_HOME " + root.resolve("spark"));
        Files.delete(root.resolve("home/lib/spark"));
        assertThat(look(new SparkProbe()).text()).isEqualTo("implementations on executors are not built");
    }

    @Test
    void yarnIsFoundByItsSettings() throws Exception {
        assertThat(look(new YarnProbe())).isEqualTo(Finding.ok("yarn", "the platform does not use it"));
        Platform yarn = platform("yarn", Site.NONE);
        assertThat(look(new YarnProbe(), yarn).text()).isEqualTo("HADOOP_CONF_DIR is not set");
        variables.put("HADOOP_CONF_DIR", root.resolve("conf").toString());
        assertThat(look(new YarnProbe(), yarn).level()).isEqualTo(Level.MISSING);
        file("conf/yarn-site.xml", "<configuration/>");
        assertThat(look(new YarnProbe(), yarn))
                .isEqualTo(Finding.ok("yarn", root.resolve("conf").toString()));
    }

    @Test
    void awsIsAskedWhereThePlatformWantsIt() throws Exception {
        assertThat(look(new EmrProbe())).isEqualTo(Finding.ok("emr", "the platform does not use it"));
        assertThat(look(new EmrProbe(), emr(Emr.DEFAULT)).text()).isEqualTo("the platform names no bucket");
        Platform named = emr(new Emr(
                new Emr.Place("eu-west-1", Optional.of("our-lab"), "x", Optional.empty()),
                Optional.of("j-1"),
                Emr.DEFAULT.start(),
                OptionalInt.empty(),
                Map.of()));
        assertThat(look(new EmrProbe(), named))
                .isEqualTo(Finding.missing(
                        "emr",
                        root.resolve("home.tar") + ", which a cluster would unpack, is not here",
                        "Build it by 'mvn package'; in an unpacked distribution, put its archive there."));
        file("home.tar", "");
        replies.put("check", new Reply(2, "", "emr: no AWS credentials were found. Set AWS_PROFILE.\n"));
        assertThat(look(new EmrProbe(), named))
                .isEqualTo(Finding.missing("emr", "no AWS credentials were found", "Set AWS_PROFILE."));
        answer("check", "cluster=j-1\n");
        assertThat(look(new EmrProbe(), named))
                .isEqualTo(
                        Finding.ok("emr", "credentials and bucket 'our-lab' are good in eu-west-1; cluster j-1 runs"));
    }

    @Test
    void whoSubmitsToEmrNeedsNoYarn() throws Exception {
        Platform yarn = platform("yarn", emr(Emr.DEFAULT).site());
        assertThat(look(new YarnProbe(), yarn).level()).isEqualTo(Level.NOTE);
    }

    private static Platform emr(Emr emr) {
        return platform("standalone", new Site(List.of(), Optional.empty(), Optional.empty(), Optional.of(emr)));
    }

    @Test
    void dataSetsAreListed() throws Exception {
        assertThat(look(new DataProbe()).level()).isEqualTo(Level.MISSING);
        file("home/experiments/data/mnist/labels", "");
        file("home/experiments/data/another/labels", "");
        assertThat(look(new DataProbe()).text()).startsWith("another, mnist below ");
    }

    @Test
    void everyProbeFindsSomethingOnAnEmptyMachine() throws Exception {
        List<Finding> findings = Doctor.look(around(LOCAL));
        assertThat(findings).hasSameSizeAs(Doctor.PROBES);
        assertThat(findings).extracting(Finding::name).doesNotHaveDuplicates();
    }

    private Finding look(Probe probe) throws IOException, InterruptedException {
        return look(probe, LOCAL);
    }

    private Finding look(Probe probe, Platform platform) throws IOException, InterruptedException {
        return probe.look(around(platform));
    }

    private Surroundings around(Platform platform) throws IOException {
        Installation installation = new Installation(root.resolve("home"), root.resolve("usr/lib/jvm/jdk-25/bin/java"));
        return new Surroundings(
                root,
                variables,
                (input, command) -> reply(List.of(command)),
                installation,
                Catalogue.read(installation.lib()),
                new Cpus(List.of(0, 1)),
                new Surroundings.Place(platform, root.resolve("results/deep")));
    }

    private Reply reply(List<String> command) {
        return command.stream()
                .filter(replies::containsKey)
                .map(replies::get)
                .findFirst()
                .orElse(new Reply(Reply.NOT_HERE, "", ""));
    }

    /** @param word any of the command */
    private void answer(String word, String out) {
        replies.put(word, new Reply(0, out, ""));
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void program(String name) throws IOException {
        file(name, "#!/bin/sh\n");
        assertThat(root.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private static Platform platform(String master, Site site) {
        Platform.Jvm jvm = new Platform.Jvm(List.of("/usr/bin/taskset", "-c"), List.of());
        Platform.Spark spark = new Platform.Spark(master, 1024, Optional.empty(), Map.of());
        return new Platform("any", Optional.of(jvm), Optional.empty(), spark, Optional.empty(), site);
    }
}
