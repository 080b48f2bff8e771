package org.ridgebench.runner.emr;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.ridgebench.runner.experiment.Emr;

/**
 * What the program that carries campaigns is told.
 *
 * @param setup lines of shell that the step runs first
 * @param bucket the platform's
 * @param archive what the cluster unpacks
 * @param campaign the campaign's folder
 * @param name its experiment and its folder
 * @param datasets folders of the data sets that its trials read
 */
public record EmrRequest(
        Emr emr, List<String> setup, String bucket, Path archive, Path campaign, String name, List<Path> datasets) {
    /** The program. */
    public static final String MODULE = "emr";

    public static final String MAIN = "org.ridgebench.emr.EmrMain";

    public EmrRequest {
        requireNonNull(emr, "emr");
        setup = List.copyOf(setup);
        datasets = List.copyOf(datasets);
    }

    /** As the program reads it. */
    public String text() {
        Emr.Start start = emr.start();
        Properties properties = new Properties();
        properties.setProperty("region", emr.place().region());
        put(properties, "endpoint", emr.place().endpoint().map(Object::toString));
        properties.setProperty("bucket", bucket);
        properties.setProperty("prefix", emr.place().prefix());
        properties.setProperty("campaign", campaign.toString());
        properties.setProperty("name", name);
        properties.setProperty("distribution", archive.toString());
        for (int i = 0; i < datasets.size(); i++) {
            properties.setProperty("dataset." + i, datasets.get(i).toString());
        }
        properties.setProperty("setup", String.join("\n", setup));
        put(properties, "cluster", emr.cluster());
        properties.setProperty("release", start.release());
        properties.setProperty("master", start.primary());
        properties.setProperty("core", start.core());
        properties.setProperty("cores", Integer.toString(start.coreCount()));
        properties.setProperty(
                "logs", start.logs().orElse("s3://" + bucket + "/" + emr.place().prefix() + "/logs"));
        properties.setProperty("serviceRole", start.roles().service());
        properties.setProperty("instanceRole", start.roles().instance());
        put(properties, "subnet", start.subnet());
        properties.setProperty("idle", start.idle().toString());
        emr.prices().forEach((type, usd) -> properties.setProperty("price." + type, usd.toPlainString()));
        return text(properties);
    }

    private static void put(Properties properties, String key, Optional<String> value) {
        value.ifPresent(text -> properties.setProperty(key, text));
    }

    private static String text(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
