package org.ridgebench.spark;

import static java.util.Objects.requireNonNull;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.SparkConf;
import org.ridgebench.ridge.images.ImageFolder;
import org.ridgebench.ridge.images.RecordBlock;
import org.ridgebench.ridge.images.RecordCard;
import org.ridgebench.trial.Dataset;

/**
 * A data set of record files, wherever executors can read it: in a folder that all their machines have, or in a file
 * system that Hadoop knows, {@code hdfs://} or {@code s3a://}.
 *
 * @param folder a path, or a URI
 * @param hadoop settings of Hadoop beside those on the class path
 */
record RowFiles(String folder, Map<String, String> hadoop) implements Serializable {
    private static final String HADOOP_SETTING = "spark.hadoop.";

    RowFiles {
        requireNonNull(folder, "folder");
        hadoop = new TreeMap<>(hadoop);
    }

    /** Whether the rows of a data set are in record files; a file system that is none of this machine has no others. */
    static boolean holds(Dataset dataset) {
        return dataset.isElsewhere() || Files.isRegularFile(dataset.directory().resolve(RecordCard.NAME));
    }

    /** The record files of a data set. */
    static RowFiles of(Dataset dataset, SparkConf settings) {
        return new RowFiles(dataset.location(), dataset.isElsewhere() ? hadoopSettings(settings) : Map.of());
    }

    private static Map<String, String> hadoopSettings(SparkConf settings) {
        Map<String, String> hadoop = new TreeMap<>();
        Arrays.stream(settings.getAll())
                .filter(setting -> setting._1().startsWith(HADOOP_SETTING))
                .forEach(setting -> hadoop.put(setting._1().substring(HADOOP_SETTING.length()), setting._2()));
        return hadoop;
    }

    private boolean isLocal() {
        return !folder.contains("://");
    }

    /** What the data set says of itself. On this machine, its files are looked at as well. */
    RecordCard card() {
        try (InputStream in = open(folder + "/" + RecordCard.NAME, 0)) {
            RecordCard card = RecordCard.read(folder, in);
            if (isLocal()) {
                new ImageFolder(Path.of(folder)).source(1);
            }
            return card;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some rows, from their file. */
    Block read(RecordBlock records) {
        try (InputStream in = open(records.file(), records.position())) {
            return Block.of(records.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String file, long position) throws IOException {
        if (isLocal()) {
            FileInputStream local = new FileInputStream(file);
            local.getChannel().position(position);
            return local;
        }
        Configuration settings = new Configuration();
        hadoop.forEach(settings::set);
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file);
        FSDataInputStream in = path.getFileSystem(settings).open(path);
        in.seek(position);
        return in;
    }
}
