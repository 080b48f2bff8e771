package org.ridgebench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgebench.acceptance.Program.Output;
import org.ridgebench.measurements.Mark;
import org.ridgebench.measurements.Verdict;
import org.ridgebench.trial.Source;

/**
 * Campaigns on YARN and HDFS: a resource manager, two node managers, a name node and a data node in this process,
 * everything else in processes of its own.
 */
@Timeout(900)
class YarnIT {
    private static final String PLATFORM = """
            name: yarn
            jvm: {arguments: [-XX:+UseSerialGC, -Xmx256m]}
            spark: {master: yarn, driverMemory: 512m, conf: {spark.yarn.am.memory: 512m}}
            """;

    /** Of rows in HDFS the reference reads the first in our own data folder: they are the same. */
    private static final String EXPERIMENT = """
            question: Do YARN's executors give the reference's answer?
            dataset: %s
            samples: [1500]
            sweep:
              - {implementation: spark-gram, executors: 2, executorMemory: 512m}
            protocol: {timer: loop, repetitions: 1, warmups: 1, iterations: 2, timeout: 5m}
            oversubscribe: true
            figures: []
            """;

    private static final Duration LIMIT = Duration.ofMinutes(7);

    @TempDir
    static Path cluster;

    private static MiniDFSCluster files;
    private static MiniYARNCluster yarn;

    @TempDir
    Path scratch;

    @BeforeAll
    static void startCluster() throws IOException {
        Configuration settings = settings();
        files = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
        files.waitActive();
        yarn = new MiniYARNCluster("yarn", 2, 1, 1);
        yarn.init(settings);
        yarn.start();
        // What clients need to know of it.
        Configuration known = new Configuration(yarn.getConfig());
        // A class that only the cluster itself has.
        known.unset("net.topology.node.switch.mapping.impl");
        for (String name : List.of("core-site.xml", "hdfs-site.xml", "yarn-site.xml")) {
            try (OutputStream out = Files.newOutputStream(cluster.resolve(name))) {
                known.writeXml(out);
            }
        }
    }

    @AfterAll
    static void stopCluster() throws IOException {
        yarn.close();
        files.close();
    }

    @Test
    void ourOwnClassPathRunsOnYarn() throws Exception {
        assertAgrees(run(Map.of(), "mnist"));
    }

    @Test
    void anInstallationSubmitsToYarn() throws Exception {
        try (SparkHome spark = SparkHome.at(scratch.resolve("spark"))) {
            assertAgrees(run(Map.of("SPARK_HOME", spark.folder().toString()), "mnist"));
        }
    }

    /** What a step does on a cluster of EMR, with what is committed for one, on this cluster. */
    @Test
    void aStepOfEmrRunsOnYarn() throws Exception {
        try (SparkHome spark = SparkHome.at(scratch.resolve("spark"));
                EmrDouble emr = new EmrDouble(
                        scratch,
                        surroundings(Map.of("SPARK_HOME", spark.folder().toString())))) {
            emr.makeBucket("our-lab");
            String committed = Files.readString(Program.ROOT.resolve("experiments/platforms/emr.yaml"));
            Path platform = Files.writeString(
                    scratch.resolve("emr.yaml"),
                    committed.replace(
                            "  # bucket: our-lab ", "  bucket: our-lab\n  endpoint: '" + emr.address() + "' #"));
            Path experiment = Files.writeString(scratch.resolve("executors.yaml"), EXPERIMENT.formatted("mnist"));
            Program program = new Program(scratch, EmrDouble.CREDENTIALS, LIMIT);
            Output submitted = program.run(
                    "submit",
                    experiment.toString(),
                    "--platform",
                    platform.toString(),
                    "--results",
                    "results",
                    "--wait");
            assertThat(submitted.exitCode()).as("%s %s", submitted, emr.log()).isZero();
            Output fetched = program.run("fetch", submitted.err().get(0).replace("campaign: ", ""));
            assertAgrees(fetched);
            assertThat(filesBelow(Path.of(fetched.lastLine()), "application_[0-9_]+\\.zstd"))
                    .as("the event log of the application")
                    .singleElement()
                    .satisfies(log -> assertThat(log).isNotEmptyFile());
        }
    }

    @Test
    void rowsAreReadFromTheFileSystemThatTheClusterMeans() throws Exception {
        Output made = new Program(scratch).run("data", "records", "mnist", "--rows", "1500", "--to", "mnist");
        assertThat(made.exitCode()).as("%s", made).isZero();
        FileSystem hdfs = files.getFileSystem();
        hdfs.mkdirs(new org.apache.hadoop.fs.Path("/data"));
        hdfs.copyFromLocalFile(
                new org.apache.hadoop.fs.Path(scratch.resolve("mnist").toUri()),
                new org.apache.hadoop.fs.Path("/data/mnist"));

        Output named = run(Map.of(), "hdfs://localhost:" + files.getNameNodePort() + "/data/mnist");
        assertAgrees(named);
        assertThat(named.measurements())
                .anyMatch(measurement ->
                        measurement.answer().orElseThrow().evaluation().source() == Source.FILES);
        assertAgrees(run(Map.of(), "hdfs:///data/mnist"));
    }

    private Output run(Map<String, String> more, String dataset) throws IOException, InterruptedException {
        Path platform = Files.writeString(scratch.resolve("yarn.yaml"), PLATFORM);
        Path experiment = Files.writeString(scratch.resolve("executors.yaml"), EXPERIMENT.formatted(dataset));
        return new Program(scratch, surroundings(more), LIMIT)
                .run("run", experiment.toString(), "--platform", platform.toString(), "--results", "results");
    }

    private static Map<String, String> surroundings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("HADOOP_CONF_DIR", cluster.toString());
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        return environment;
    }

    private static List<Path> filesBelow(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    private static void assertAgrees(Output output) throws IOException {
        assertThat(output.exitCode()).as("%s", output).isZero();
        assertThat(output.rows())
                .hasSize(2)
                .allMatch(row -> row.verdict() == Verdict.VALID)
                .noneMatch(row -> row.marks().contains(Mark.UNDERGRANTED))
                .noneMatch(row -> row.marks().contains(Mark.RECOVERED));
        Path campaign = Path.of(output.lastLine());
        assertThat(Files.readAllLines(campaign.resolve("executors.csv")))
                .as("rows of both executors")
                .hasSizeGreaterThan(4);
        assertThat(filesBelow(campaign, "spark\\.properties"))
                .first()
                .satisfies(settings -> assertThat(settings).content().contains("spark.master=yarn\n"));
    }

    private static Configuration settings() {
        Configuration settings = new YarnConfiguration();
        String queue = "yarn.scheduler.capacity.root.default.";
        settings.set("yarn.scheduler.capacity.root.queues", "default");
        settings.set(queue + "capacity", "100");
        settings.set(queue + "maximum-capacity", "100");
        settings.set(queue + "user-limit-factor", "1");
        settings.set(queue + "state", "RUNNING");
        settings.set(queue + "acl_submit_applications", "*");
        settings.set("yarn.scheduler.capacity.maximum-am-resource-percent", "0.5");
        settings.set("yarn.nodemanager.resource.memory-mb", "3072");
        settings.set("yarn.scheduler.minimum-allocation-mb", "256");
        settings.set("yarn.nodemanager.vmem-check-enabled", "false");
        settings.set("yarn.nodemanager.pmem-check-enabled", "false");
        settings.set("yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", "100.0");
        settings.set("yarn.resourcemanager.hostname", "localhost");
        settings.set("yarn.nodemanager.env-whitelist", "JAVA_HOME,HADOOP_CONF_DIR,PATH,SPARK_LOCAL_IP,LANG,TZ");
        settings.set("hadoop.tmp.dir", cluster.resolve("tmp").toString());
        settings.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, cluster.resolve("hdfs").toString());
        return settings;
    }
}
