package org.ridgebench.spark.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.ridgebench.trial.Parallelism.Executors;

class SparkCommandTest {
    private static final Places PLACES =
            new Places(Path.of("/jdk"), "/lib/a.jar", Path.of("/tmp/s"), List.of("-Xarchive"), Installation.NONE);

    @Test
    void aWorkerHasWhatItsExecutorNeeds() {
        SparkCommand command = command("--bind", "taskset -c", "--cpus", "0,1,2,3", "/r/t");
        assertThat(line(command.worker(1)))
                .startsWith(
                        "taskset -c 2,3 /jdk/bin/java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError -Xarchive ")
                .endsWith("-cp /lib/a.jar org.ridgebench.spark.daemon.DaemonMain worker 2 700 /tmp/s/work-1");
        assertThat(command.workers()).containsExactly("worker-0", "worker-1", "worker-2");
    }

    @Test
    void daemonsLetNobodyInWhoDoesNotKnowTheSecret() {
        assertThat(command("/r/t").master())
                .contains("-Dspark.authenticate=true", "-Dspark.master.rest.enabled=false")
                .endsWith("org.ridgebench.spark.daemon.DaemonMain", "master");
        assertThat(command("/r/t").environment("42"))
                .containsEntry("_SPARK_AUTH_SECRET", "42")
                .containsEntry("SPARK_LOCAL_IP", "127.0.0.1")
                .containsEntry("SPARK_HOME", "/tmp/s/home")
                .containsEntry("JAVA_HOME", "/jdk");
    }

    @Test
    void theDriverTellsSparkWhatIsAsked() {
        List<String> driver =
                command("--jvm", "-Xmx300m", "--jvm", "-Da=b c", "/r/t").driver(12);
        assertThat(driver)
                .startsWith("/jdk/bin/java")
                .contains(
                        "-Xmx300m",
                        "-Dspark.executor.instances=3",
                        "-Dspark.executor.cores=2",
                        "-Dspark.executor.memory=700m",
                        "-Dspark.cores.max=6",
                        "-Dspark.dynamicAllocation.enabled=false",
                        "-Dspark.speculation=false",
                        "-Dspark.authenticate=true",
                        "-Dspark.executor.extraClassPath=/lib/a.jar",
                        "-Dspark.driver.host=127.0.0.1")
                .endsWith("org.ridgebench.spark.driver.SparkMain", "-", "60000", "12", "/r/t");
        assertThat(driver)
                .contains("-Dspark.executor.extraJavaOptions=-XX:ActiveProcessorCount=2 \"-Da=b c\""
                        + " -Xarchive -Dlog4j2.configurationFile=classpath:org/ridgebench/spark/log4j2.properties"
                        + " -Djava.io.tmpdir=/tmp/s");
    }

    @Test
    void moduleOptionsAreSparksOwn() {
        assertThat(command("/r/t").driver(1))
                .containsAll(
                        List.of(JavaModuleOptions.defaultModuleOptions().trim().split(" +", -1)));
    }

    @Test
    void aSettingOfTheUserStands() {
        SparkCommand command = command("--conf", "spark.cores.max=5", "/r/t");
        assertThat(command.driver(1)).contains("-Dspark.cores.max=5").doesNotContain("-Dspark.cores.max=6");
    }

    @Test
    void aMasterOfOthersKeepsItsOwnRules() {
        SparkCommand command = command("--master", "spark://node:7077", "/r/t");
        assertThat(command.driver(1))
                .noneMatch(word -> word.contains("127.0.0.1") || word.contains("authenticate"))
                .endsWith("spark://node:7077", "60000", "1", "/r/t");
        assertThat(command.environment("42")).doesNotContainKey("_SPARK_AUTH_SECRET");
        assertThat(command.isInherited("SPARK_CONF_DIR")).isTrue();
    }

    @Test
    void aMasterOfOthersIsSentWhatItDoesNotHave() {
        SparkCommand command =
                command("--master", "spark://node:7077", "--jvm", "-Da=b", "--jvm", "-Djava.io.tmpdir=/here", "/r/t");
        assertThat(command.driver(1))
                .anyMatch(word -> word.matches("-Dspark.jars=.*ejml-core.*"))
                .contains("-Dspark.executor.extraJavaOptions=-XX:ActiveProcessorCount=2 -Da=b");
    }

    @Test
    void anInstallationSubmitsToYarn() {
        Installation others = Installation.of(Map.of("SPARK_HOME", "/spark", "HADOOP_CONF_DIR", "/conf"));
        Places places = new Places(Path.of("/jdk"), "/lib/a.jar", Path.of("/tmp/s"), List.of("-Xarchive"), others);
        RunOptions options = RunOptions.parse(
                "--master",
                "yarn",
                "--jvm",
                "-Xmx1m",
                "--jvm",
                "-Xmx700m",
                "--jvm",
                "-Da=b",
                "--conf",
                "spark.x=y",
                "/r/t");
        List<String> driver = new SparkCommand(options, new Executors(3, 2, 700), places).driver(7);
        assertThat(line(driver))
                .startsWith("/spark/bin/spark-submit --master yarn --deploy-mode client"
                        + " --class org.ridgebench.spark.driver.SparkMain --driver-memory 700m"
                        + " --driver-java-options -Da=b --jars /")
                .contains(" --conf spark.executor.instances=3 ", " --conf spark.x=y ")
                .endsWith(" yarn 180000 7 /r/t")
                .doesNotContain("spark.yarn.jars");
    }

    @Test
    void withoutAnInstallationYarnFindsOursOnEveryNode() {
        Installation others = Installation.of(Map.of("HADOOP_CONF_DIR", "/conf"));
        Places places = new Places(Path.of("/jdk"), "/lib/a.jar", Path.of("/tmp/s"), List.of("-Xarchive"), others);
        RunOptions options = RunOptions.parse("--master", "yarn", "/r/t");
        assertThat(new SparkCommand(options, new Executors(3, 2, 700), places).driver(7))
                .startsWith("/jdk/bin/java")
                .contains("-Dspark.yarn.jars=local:/lib/a.jar", "/conf:/lib/a.jar")
                .endsWith("yarn", "180000", "7", "/r/t");
    }

    @Test
    void threadsOfTheDriverAreBoundLikeAnExecutor() {
        SparkCommand command = command("--master", "local[2]", "--bind", "taskset -c", "--cpus", "0,1,2,3", "/r/t");
        assertThat(line(command.driver(1))).startsWith("taskset -c 0,1 /jdk/bin/java -XX:ActiveProcessorCount=2 ");
    }

    @Test
    void anInstallationOfThisMachineTakesNoPart() {
        for (String variable : List.of("SPARK_HOME", "SPARK_CONF_DIR", "HADOOP_CONF_DIR", "YARN_CONF_DIR")) {
            assertThat(command("/r/t").isInherited(variable)).as(variable).isFalse();
        }
        assertThat(command("/r/t").isInherited("PATH")).isTrue();
    }

    private static SparkCommand command(String... arguments) {
        return new SparkCommand(RunOptions.parse(arguments), new Executors(3, 2, 700), PLACES);
    }

    private static String line(List<String> words) {
        return String.join(" ", words);
    }
}
